// Requests about what somebody has done, over all rounds. Shapes that the models know are the caller's to name.

import type { Page } from './game';
import { request } from './request';

/** Which of one's own orders and fills; what is null is not asked for. */
export interface RecordQuery {
  readonly symbol: string | null;
  readonly side: 'buy' | 'sell' | null;
  readonly direction: 'asc' | 'desc';
}

/** Money in won, times in seconds since 1970, a point for each; of an interval, when it began. */
export interface PortfolioHistory {
  readonly timestamp: readonly number[];
  readonly equity: readonly number[];
  readonly profit_loss: readonly number[];
}

export interface PortfolioQuery {
  readonly timeframe: '5Sec';
  /** As `1M`: a number of days, weeks, months or years. */
  readonly period?: string;
  /** Milliseconds since 1970, both included. */
  readonly start?: number;
  readonly end?: number;
}

/** Orders that have ended. */
export const fetchDoneOrders = <Order>(query: RecordQuery, cursor: string | null) =>
  request<Page<Order>>('GET', `/api/orders?${parametersOf({ ...query, status: 'closed', cursor })}`);
export const fetchFills = <Fill>(query: RecordQuery, cursor: string | null) =>
  request<Page<Fill>>('GET', `/api/fills?${parametersOf({ ...query, cursor })}`);
export const fetchPortfolioHistory = ({ timeframe, period, start, end }: PortfolioQuery) =>
  request<PortfolioHistory>('GET', `/v2/account/portfolio/history?${parametersOf({
    timeframe, period: period ?? null, start: timeOf(start), end: timeOf(end),
  })}`);

const timeOf = (millis: number | undefined) => (millis === undefined ? null : new Date(millis).toISOString());

function parametersOf(values: Readonly<Record<string, string | null>>): URLSearchParams {
  const given = Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams(given);
}
