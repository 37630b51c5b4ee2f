// What is known of rounds that are over, and of own fills.

import type { Interval } from '../model/candles';
import type { Candle, Fill, NewsItem } from '../model/messages';
import type { RankingLine } from '../model/results';
import {
  fetchCandles, fetchFills, fetchNews, fetchRatings, fetchRoundRanking, fetchRounds, type PastRound,
} from '../net/game';
import { usePage } from './hooks';
import { loadAll, useLoaded, usePaged, type Loaded, type Paged } from './loading';

export type { PastRound } from '../net/game';

/** A line of the ranking by rating. */
export interface RatingLine extends Pick<RankingLine, 'rank' | 'mmr' | 'tier'> {
  readonly nickname: string;
}

const PAGE = 20;
const RATINGS = 50;
const MOST_PAGES_OF_ROUNDS = 50;
const MOST_PAGES_OF_FILLS = 10;

export const usePastRounds = (): Paged<PastRound> => usePaged((cursor) => fetchRounds(cursor, PAGE));
export const useRatings = (): Paged<RatingLine> => usePaged((cursor) => fetchRatings<RatingLine>(cursor, RATINGS));
export const useRoundRanking = (roundId: number): Paged<RankingLine> =>
  usePaged((cursor) => fetchRoundRanking<RankingLine>(roundId, cursor, RATINGS));

/** One past round; its times bound what is asked for about it. The value is undefined when there is none of that number. */
export function usePastRound(roundId: number): Loaded<{ readonly round: PastRound | undefined }> {
  return useLoaded(`round ${roundId}`, async () => ({ round: await findRound(roundId) }));
}

/** Rounds are listed newest first and have no address of their own. */
async function findRound(roundId: number): Promise<PastRound | undefined> {
  let cursor: string | null = null;
  for (let page = 0; page < MOST_PAGES_OF_ROUNDS; page += 1) {
    const { items, next }: Awaited<ReturnType<typeof fetchRounds>> = await fetchRounds(cursor);
    const found = items.find((round) => round.roundId === roundId);
    if (found || next === null || items.some((round) => round.roundId < roundId)) {
      return found;
    }
    cursor = next;
  }
  return undefined;
}

/** Own fills of a round, oldest first; loads nothing while nobody is logged in or the times are not known. */
export function useRoundFills(roundId: number, times: Pick<PastRound, 'openAt' | 'settleAt'> | null): Loaded<readonly Fill[]> {
  const loggedIn = usePage(({ session }) => session.loggedIn);
  return useLoaded(loggedIn && times ? `fills of ${roundId}` : null, async () => {
    const query = { after: (times?.openAt ?? 0) - 1, until: (times?.settleAt ?? 0) + 1 };
    const fills = await loadAll((cursor) => fetchFills<Fill>(query, cursor), MOST_PAGES_OF_FILLS);
    return fills.filter((fill) => fill.roundId === roundId);
  });
}

/** Candles of instruments in a round, by symbol. */
export function useRoundCandles(
  roundId: number, symbols: readonly string[], interval: Interval,
): Loaded<ReadonlyMap<string, readonly Candle[]>> {
  return useLoaded(`${interval} of ${symbols.join()} in ${roundId}`, async () => new Map(await Promise.all(
    symbols.map(async (symbol) => [symbol, await fetchCandles<Candle>(roundId, symbol, interval)] as const),
  )));
}

/** News of a round, newest first. */
export const useRoundNews = (roundId: number): Loaded<readonly NewsItem[]> =>
  useLoaded(`news of ${roundId}`, () => fetchNews<NewsItem>(roundId));
