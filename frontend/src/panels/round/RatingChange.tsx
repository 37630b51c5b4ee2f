// What a round did to the rating: the bar fills, and after a rise to another tier starts anew in that.

import { useEffect, useState } from 'react';
import type { OwnResult } from '../../model/messages';
import { tierProgress } from '../../model/tiers';
import { useText } from '../../text/useText';
import { TierEmblem } from '../../ui/TierEmblem';

/** As long as the style sheet takes to fill the bar, and a moment to look at it. */
const FILLING_MILLIS = 1_800;

export function RatingChange({ own }: { readonly own: OwnResult }) {
  const { text } = useText();
  const { next, missing } = tierProgress(own.mmr);
  const promoted = own.tier !== own.tierBefore;
  const { tier, share } = useFilling(own);
  const words = own.ratingDelta === 0
    ? text('results.ratingSame', { points: own.mmr })
    : text('results.ratingChange', { before: own.mmrBefore, after: own.mmr, change: own.ratingDelta });
  return (
    <div className="results-rating">
      <p className="results-tier"><TierEmblem tier={tier} /> <span className="number">{words}</span></p>
      <div
        className="results-bar"
        role="progressbar"
        aria-label={text('results.rating')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(share * 100)}
      >
        <div key={tier} className="results-filled" style={{ width: `${share * 100}%` }} />
      </div>
      <p className="quiet">
        {promoted && <strong className="results-promoted">{text('results.promoted', { tier: text(`tier.${own.tier}`) })}</strong>}{' '}
        {next ? text('tier.toNext', { missing, tier: text(`tier.${next}`) }) : text('tier.top')}
      </p>
    </div>
  );
}

interface Filling {
  readonly tier: OwnResult['tier'];
  readonly share: number;
}

/** From the rating before to the one after; what is between two stages is for the style sheet. */
function useFilling({ mmrBefore, mmr, tierBefore, tier }: OwnResult): Filling {
  const [filling, setFilling] = useState<Filling>({ tier: tierBefore, share: tierProgress(mmrBefore).share });
  useEffect(() => {
    const { share } = tierProgress(mmr);
    const promoted = tier !== tierBefore;
    const frame = requestAnimationFrame(() => setFilling({ tier: tierBefore, share: promoted ? 1 : share }));
    const timer = setTimeout(() => setFilling({ tier, share }), FILLING_MILLIS);
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [mmr, tier, tierBefore]);
  return filling;
}
