// What a round did to the rating: the tier, and the bar to the next one, which fills.

import { useEffect, useState } from 'react';
import type { OwnResult } from '../../model/messages';
import { tierProgress } from '../../model/tiers';
import { useText } from '../../text/useText';
import { TierEmblem } from '../../ui/TierEmblem';

export function RatingChange({ own }: { readonly own: OwnResult }) {
  const { text } = useText();
  const { tier, next, share, missing } = tierProgress(own.mmr);
  const promoted = own.tier !== own.tierBefore;
  const drawn = useFilling(promoted ? 0 : tierProgress(own.mmrBefore).share, share);
  const words = own.ratingDelta === 0
    ? text('results.ratingSame', { points: own.mmr })
    : text('results.ratingChange', { before: own.mmrBefore, after: own.mmr, change: own.ratingDelta });
  return (
    <div className="results-rating">
      <p className="results-tier"><TierEmblem tier={own.tier} /> <span className="number">{words}</span></p>
      <div
        className="results-bar"
        role="progressbar"
        aria-label={text('results.rating')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
      >
        <div className="results-filled" data-tier={tier} style={{ width: `${drawn * 100}%` }} />
      </div>
      <p className="quiet">
        {promoted && <strong className="results-promoted">{text('results.promoted', { tier: text(`tier.${tier}`) })}</strong>}{' '}
        {next ? text('tier.toNext', { missing, tier: text(`tier.${next}`) }) : text('tier.top')}
      </p>
    </div>
  );
}

/** Starts at one share and goes to the other in the next frame, so that the style sheet can make a way of it. */
function useFilling(from: number, to: number): number {
  const [share, setShare] = useState(from);
  useEffect(() => {
    const frame = requestAnimationFrame(() => setShare(to));
    return () => cancelAnimationFrame(frame);
  }, [to]);
  return share;
}
