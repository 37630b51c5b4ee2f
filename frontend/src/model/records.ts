// Own orders over all rounds: which of them, in which order, and what became of them.

import type { Order, Side } from './messages';

/** Which records; what is null does not matter. */
export interface RecordFilter {
  readonly symbol: string | null;
  readonly side: Side | null;
  readonly oldestFirst: boolean;
}

export const ALL_RECORDS: RecordFilter = { symbol: null, side: null, oldestFirst: false };

/** Names a filter, so that what was loaded for one is not shown for another. */
export const keyOf = ({ symbol, side, oldestFirst }: RecordFilter): string => `${symbol} ${side} ${oldestFirst}`;

/** The orders that a filter lets through, by the time they were sent; those of the same moment stay as they came. */
export function filterOrders(orders: Iterable<Order>, { symbol, side, oldestFirst }: RecordFilter): Order[] {
  const chosen = Array.from(orders)
    .filter((order) => (symbol === null || order.symbol === symbol) && (side === null || order.side === side))
    .sort((one, other) => one.createdAt - other.createdAt);
  return oldestFirst ? chosen : chosen.reverse();
}

/** What a share has cost or brought on average, rounded to a won; null when nothing has traded. */
export function averagePrice({ fillValue, filledQuantity }: Order): number | null {
  return filledQuantity === 0 ? null : Math.round(fillValue / filledQuantity);
}
