// Requests about news, rankings and what was traded. Shapes that the models know are the caller's to name.

import { request } from './request';

/** A part of a list; `next` asks for what comes behind it, null at the end. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface PastRound {
  readonly roundId: number;
  readonly seedCash: number;
  readonly openAt: number;
  readonly settleAt: number;
  /** Null when nobody was ranked. */
  readonly winner: string | null;
  readonly players: number;
}

/** Times in milliseconds since 1970, both left out of the answer. */
export interface FillQuery {
  readonly after: number;
  readonly until: number;
}

const MOST = 200;

/** News of the running round, or of another one, newest first. */
export const fetchNews = async <Item>(round: number | null = null) =>
  (await request<{ news: readonly Item[] }>('GET', `/api/news${query({ round })}`)).news;

/** The ranking of the running round with so many of the best, and the own place. */
export const fetchLiveRanking = <Ranking>(limit: number) =>
  request<Ranking>('GET', `/api/ranking/live${query({ limit })}`);

export const fetchRounds = (cursor: string | null, limit = MOST) =>
  request<Page<PastRound>>('GET', `/api/rounds${query({ limit, cursor })}`);

/** The ranking of a settled round; 404 until it is settled and written. */
export const fetchRoundRanking = <Line>(roundId: number, cursor: string | null, limit = MOST) =>
  request<Page<Line>>('GET', `/api/rounds/${roundId}/ranking${query({ limit, cursor })}`);

export const fetchRatings = <Line>(cursor: string | null, limit = MOST) =>
  request<Page<Line>>('GET', `/api/ranking/mmr${query({ limit, cursor })}`);

/** Own fills, oldest first. */
export const fetchFills = <Fill>({ after, until }: FillQuery, cursor: string | null) =>
  request<Page<Fill>>('GET', `/api/fills${query({
    direction: 'asc', after: new Date(after).toISOString(), until: new Date(until).toISOString(), limit: MOST, cursor,
  })}`);

/** Candles of a round, oldest first. */
export const fetchCandles = async <Candle>(round: number, symbol: string, interval: string) =>
  (await request<{ candles: readonly Candle[] }>('GET',
    `/api/candles/${symbol}${query({ round, interval, limit: 1_000 })}`)).candles;

function query(values: Readonly<Record<string, string | number | null>>): string {
  const given = Object.entries(values).filter(([, value]) => value !== null);
  return given.length === 0 ? '' : `?${new URLSearchParams(given.map(([name, value]) => [name, String(value)]))}`;
}
