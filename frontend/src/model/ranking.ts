// Who leads the running round, and the own place.

import type { Place, RankedPlace, RankingData } from './messages';

export interface Ranking extends RankingData {
  /** Null while one is not ranked. */
  readonly own: Place | null;
}

export const NO_RANKING: Ranking = { roundId: 0, players: 0, items: [], own: null };

/** The channel tells the best of a round, not the own place. */
export function applyRanking(ranking: Ranking, { roundId, players, items }: RankingData): Ranking {
  return { roundId, players, items, own: roundId === ranking.roundId ? ranking.own : null };
}

/** The own place as the server answered; the best are newer on the channel, and that of an older round does not count. */
export function applyOwnPlace(ranking: Ranking, answer: Omit<Ranking, 'items'>): Ranking {
  const { roundId, players, own } = answer;
  if (roundId < ranking.roundId) {
    return ranking;
  }
  return roundId === ranking.roundId ? { ...ranking, own } : { roundId, players, items: [], own };
}

type Named = Pick<RankedPlace, 'rank' | 'nickname'>;

/** A line of a ranking; `id` tells lines apart whose names are not known. */
export interface RankingRow<Item extends Named = RankedPlace> {
  readonly id: string;
  readonly place: Item;
  readonly own: boolean;
}

/** Lines by rank, with the own one marked; nicknames are unique. */
export function rowsOf<Item extends Named>(items: readonly Item[], nickname: string | undefined): RankingRow<Item>[] {
  const unnamed = new Map<number, number>();
  return items.map((place) => {
    const before = unnamed.get(place.rank) ?? 0;
    if (place.nickname === null) {
      unnamed.set(place.rank, before + 1);
    }
    const id = place.nickname === null ? `${place.rank}.${before}` : `=${place.nickname}`;
    return { id, place, own: place.nickname !== null && place.nickname === nickname };
  });
}
