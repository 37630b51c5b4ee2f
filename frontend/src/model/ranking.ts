// Who leads the running round, and the own place.

import type { Place, RankedPlace, RankingData } from './messages';

/** `pushed` once the channel has told this round's: then only the own place has to be asked for. */
export interface Ranking extends RankingData {
  readonly own: Place | null;
  readonly pushed: boolean;
}

/** What the server answers when it is asked; `items` are as many as were asked for. */
export interface LiveRanking extends RankingData {
  readonly own: Place | null;
}

export const NO_RANKING: Ranking = { roundId: 0, players: 0, items: [], own: null, pushed: false };

/** The channel tells the best, not the own place. */
export function applyRanking(ranking: Ranking, data: RankingData): Ranking {
  const own = data.roundId === ranking.roundId ? ranking.own : null;
  return { roundId: data.roundId, players: data.players, items: data.items, own, pushed: true };
}

/** What was asked for; of a round that the channel tells, only the own place is newer. */
export function applyLive(ranking: Ranking, answer: LiveRanking): Ranking {
  if (answer.roundId < ranking.roundId) {
    return ranking;
  }
  if (answer.roundId === ranking.roundId && ranking.pushed) {
    return { ...ranking, own: answer.own };
  }
  const { roundId, players, items, own } = answer;
  return { roundId, players, items, own, pushed: false };
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
