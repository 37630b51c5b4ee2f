// Tiers by rating, as the exchange has them.

import type { Tier } from './people';

const FROM: readonly (readonly [tier: Tier, rating: number])[] =
  [['bronze', 0], ['silver', 100], ['gold', 200], ['platinum', 300], ['diamond', 400]];

/** How far a rating is on its way from its tier to the next. */
export interface TierProgress {
  readonly tier: Tier;
  /** Null in the highest tier. */
  readonly next: Tier | null;
  /** From 0 to 1; 1 in the highest tier. */
  readonly share: number;
  /** Points to the next tier, 0 in the highest. */
  readonly missing: number;
}

export function tierProgress(rating: number): TierProgress {
  const index = Math.max(0, FROM.findLastIndex(([, from]) => rating >= from));
  const [tier, from] = FROM[index] ?? ['bronze', 0];
  const above = FROM[index + 1];
  if (!above) {
    return { tier, next: null, share: 1, missing: 0 };
  }
  const [next, to] = above;
  return { tier, next, share: (rating - from) / (to - from), missing: to - rating };
}
