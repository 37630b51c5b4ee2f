// How a round ended.

import type { OwnResult, RankedPlace, RankedResult, ResultsData } from './messages';
import type { Tier } from './people';
import { tierOf } from './tiers';

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

/** Results from the lines of a ranking, in place of those that the channels tell. */
export function resultsFrom(roundId: number, lines: readonly RankingLine[], nickname: string | undefined): Results {
  const items = lines.map(resultOf);
  const players = items.length;
  const own = items.find((item) => item.nickname !== null && item.nickname === nickname);
  return {
    all: { roundId, players, winner: items[0]?.nickname ?? null, items },
    own: own ? { ...own, roundId, players } : null,
  };
}

function resultOf(line: RankingLine): RankedResult {
  const mmrBefore = line.mmr - line.ratingDelta;
  return { ...line, mmrBefore, tierBefore: tierOf(mmrBefore) };
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
