// Places in a round and what they did to ratings. Money is in won.

import type { Tier } from './people';

/** A place among all who have traded in a round; equal returns share a rank. */
export interface Place {
  readonly rank: number;
  readonly equity: number;
  readonly returnBasisPoints: number;
}

/** A place with whose it is; the name is null while the server does not know it. */
export interface RankedPlace extends Place {
  readonly nickname: string | null;
}

/** The best of the running round, and how many are ranked. */
export interface RankingData {
  readonly roundId: number;
  readonly players: number;
  readonly items: readonly RankedPlace[];
}

/** A place when the round was settled, with what it did to the rating. */
export interface Result extends Place {
  readonly ratingDelta: number;
  readonly mmrBefore: number;
  readonly mmr: number;
  readonly tierBefore: Tier;
  readonly tier: Tier;
}

export interface RankedResult extends Result {
  readonly nickname: string | null;
}

/** The best of a settled round; nobody has won when nobody was ranked. */
export interface ResultsData {
  readonly roundId: number;
  readonly players: number;
  readonly winner: string | null;
  readonly items: readonly RankedResult[];
}

export interface OwnResult extends Result {
  readonly roundId: number;
  readonly players: number;
}
