// Who somebody is in the game: name, tier and rating, and how far it is to the next tier.

import type { Profile } from '../../model/people';
import { tierProgress } from '../../model/tiers';
import { grouped } from '../../text/format';
import { useText } from '../../text/useText';
import { Panel } from '../../ui/Panel';
import { TierEmblem } from '../../ui/TierEmblem';
import './profile.css';

interface StandingProps {
  readonly nickname: string;
  readonly profile: Pick<Profile, 'email' | 'kind' | 'mmr' | 'tier'>;
}

export function Standing({ nickname, profile }: StandingProps) {
  const { text } = useText();
  const { email, kind, mmr, tier } = profile;
  return (
    <Panel name="standing" title={text('profile.standing')}>
      <p className="standing-name">{nickname}</p>
      <p className="quiet">{email ?? text(`profile.kind.${kind}`)}</p>
      <dl className="standing-rating">
        <div><dt>{text('people.tier')}</dt><dd><TierEmblem tier={tier} /></dd></div>
        <div><dt>{text('people.mmr')}</dt><dd className="number">{grouped(mmr)}</dd></div>
      </dl>
      <NextTier rating={mmr} />
    </Panel>
  );
}

function NextTier({ rating }: { readonly rating: number }) {
  const { text } = useText();
  const { next, share, missing } = tierProgress(rating);
  const words = next === null
    ? text('profile.topTier')
    : text('profile.nextTier', { tier: text(`tier.${next}`), missing });
  return (
    <>
      <progress className="standing-bar" value={share} max={1} aria-label={text('profile.progress')}>{words}</progress>
      <p className="quiet">{words}</p>
    </>
  );
}
