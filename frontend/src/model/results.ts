// How a round ended.

import type { OwnResult, RankedPlace, RankedResult, ResultsData } from './messages';
import type { Tier } from './people';

/** What is known of the newest settled round: the best by name, and the own result if there is one. */
export interface Results {
  readonly all: ResultsData | null;
  readonly own: OwnResult | null;
}

export const NO_RESULTS: Results = { all: null, own: null };

/** A line of a past round's ranking as the server answers it: the rating only as the round left it. */
export interface RankingLine extends RankedPlace {
  readonly ratingDelta: number;
  readonly mmr: number;
  readonly tier: Tier;
}

/** What is left of results when a round is the running one. */
export function resultsOf({ all, own }: Results, roundId: number): Results {
  return { all: all?.roundId === roundId ? all : null, own: own?.roundId === roundId ? own : null };
}

const PODIUM = 3;

/** The first three lines: with shared ranks there may be more on the podium than have a place there. */
export const podiumOf = ({ items }: ResultsData): readonly RankedResult[] => items.slice(0, PODIUM);

export type Praise = 'results.youWon' | 'results.youPodium' | 'results.youGain' | 'results.youEven' | 'results.youLoss';

/** What to say to somebody about the own result. */
export function praiseOf({ rank, returnBasisPoints }: OwnResult): Praise {
  if (returnBasisPoints <= 0) {
    return returnBasisPoints === 0 ? 'results.youEven' : 'results.youLoss';
  }
  if (rank === 1) {
    return 'results.youWon';
  }
  return rank <= PODIUM ? 'results.youPodium' : 'results.youGain';
}
