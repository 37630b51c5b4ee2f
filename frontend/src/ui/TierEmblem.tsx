// A tier as an emblem with its name: shape and name differ, not only the colour.

import { useText } from '../text/useText';
import './tier.css';

type Tier = 'bronze' | 'silver' | 'gold' | 'platinum' | 'diamond';

/** Chevrons for the first three tiers, a star and a gem for the others; inside a shield of 20 by 20. */
const MARKS: { readonly [tier in Tier]: string } = {
  bronze: 'M6 11l4 -3l4 3',
  silver: 'M6 9l4 -3l4 3M6 13l4 -3l4 3',
  gold: 'M6 7.5l4 -3l4 3M6 11l4 -3l4 3M6 14.5l4 -3l4 3',
  platinum: 'M10 4.5l1.6 3.5l3.8 .4l-2.8 2.6l.8 3.8l-3.4 -1.9l-3.4 1.9l.8 -3.8l-2.8 -2.6l3.8 -.4z',
  diamond: 'M6.8 5.5h6.4l2.3 3.3l-5.5 6.2l-5.5 -6.2zM4.5 8.8h11M8 8.8l2 6.2l2 -6.2',
};

export function TierEmblem({ tier }: { readonly tier: Tier }) {
  const { text } = useText();
  return (
    <span className="tier" data-tier={tier}>
      <svg className="tier-emblem" viewBox="0 0 20 20" aria-hidden="true">
        <path className="tier-shield" d="M10 1l7.5 2.5v6.5c0 4.5 -3.2 7.3 -7.5 9c-4.3 -1.7 -7.5 -4.5 -7.5 -9v-6.5z" />
        <path className="tier-mark" d={MARKS[tier]} />
      </svg>
      {text(`tier.${tier}`)}
    </span>
  );
}
