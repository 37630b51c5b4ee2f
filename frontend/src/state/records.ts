// What somebody has done, loaded when a page shows it.

import { beginningWith, type EquityPoint, type RoundProfit } from '../model/equity';
import type { Fill, Order } from '../model/messages';
import type { RecordFilter } from '../model/records';
import { fetchDoneOrders, fetchFills, fetchPortfolioHistory, type RecordQuery } from '../net/records';
import { usePage, useServerTime } from './hooks';
import { useLoaded, usePaged, useRefreshed, type Loaded, type Paged } from './loading';

const queryOf = ({ symbol, side, oldestFirst }: RecordFilter): RecordQuery =>
  ({ symbol, side, direction: oldestFirst ? 'asc' : 'desc' });

/** Orders that have ended. A component that changes the filter has to begin anew, with `keyOf` as its key. */
export function useDoneOrders(filter: RecordFilter): Paged<Order> {
  return usePaged((cursor) => fetchDoneOrders<Order>(queryOf(filter), cursor));
}

/** Likewise, own fills. */
export function useOwnFills(filter: RecordFilter): Paged<Fill> {
  return usePaged((cursor) => fetchFills<Fill>(queryOf(filter), cursor));
}

const STEP_MILLIS = 5_000;
const PERIOD = '1M';

/** What the account is worth all along the running round, every five seconds. */
export function useEquityCurve(): Loaded<readonly EquityPoint[]> {
  const userId = usePage(({ session }) => session.me?.userId ?? null);
  const { id, seedCash, times } = usePage(({ round }) => round);
  const now = useServerTime();
  const start = times?.openAt ?? 0;
  const key = userId === null || !times ? null : `${userId} ${id}`;
  const { value, ...loading } = useRefreshed(key, () => fetchPortfolioHistory({ timeframe: '5Sec', start }), STEP_MILLIS);
  if (value === null) {
    return { ...loading, value: null };
  }
  // A point says how its interval ended, and the newest one has not.
  const points = value.timestamp.map((seconds, index) =>
    ({ time: Math.min(seconds * 1_000 + STEP_MILLIS, now), equity: value.equity[index] ?? seedCash }));
  return { ...loading, value: beginningWith({ time: start, equity: seedCash }, points) };
}

/** What the rounds of the last month have brought, oldest first. */
export function useRoundProfits(): Loaded<readonly RoundProfit[]> {
  const userId = usePage(({ session }) => session.me?.userId ?? null);
  const { id, times } = usePage(({ round }) => round);
  // Rounds are never as close to each other as five seconds.
  const end = (times?.setupAt ?? 0) - 1;
  const key = userId === null || !times ? null : `rounds of ${userId} before ${id}`;
  const { value, ...loading } = useLoaded(key, () => fetchPortfolioHistory({ timeframe: '5Sec', period: PERIOD, end }));
  const profits = value && value.timestamp.map((seconds, index) =>
    ({ time: seconds * 1_000, profit: value.profit_loss[index] ?? 0 }));
  return { ...loading, value: profits };
}
