// What somebody has done, loaded when a page shows it.

import { joinPoints, type EquityPoint } from '../model/equity';
import type { Fill, Order } from '../model/messages';
import type { RecordFilter } from '../model/records';
import { fetchDoneOrders, fetchFills, fetchPortfolioHistory, type RecordQuery } from '../net/records';
import { usePage } from './hooks';
import { useLoaded, usePaged, type Loaded, type Paged } from './loading';

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

/** What the account was worth in the running round: its beginning, what the server keeps, and what the page has seen. */
export function useEquityCurve(): Loaded<readonly EquityPoint[]> {
  const userId = usePage(({ session }) => session.me?.userId ?? null);
  const { id, seedCash, times } = usePage(({ round }) => round);
  const trace = usePage((state) => state.trace);
  const { value, ...loading } = useLoaded(userId === null ? null : `${userId} ${id}`, fetchPortfolioHistory);
  if (value === null || !times) {
    return { ...loading, value: null };
  }
  const kept = value.timestamp.map((seconds, index) => ({ time: seconds * 1_000, equity: value.equity[index] ?? seedCash }));
  const seen = trace.roundId === id && trace.userId === userId ? trace.points : [];
  return { ...loading, value: joinPoints(times.openAt, [{ time: times.openAt, equity: seedCash }], kept, seen) };
}
