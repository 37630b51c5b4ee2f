// Own orders that wait in one instrument, by price: marks in the book, lines in the chart.

import type { Order, Side } from './messages';

/** `quantity` is what is still open of all own orders there. */
export interface Resting {
  readonly side: Side;
  readonly price: number;
  readonly quantity: number;
}

/** One for each side and price, in the order the first of them came. */
export function restingIn(symbol: string | null, openOrders: ReadonlyMap<string, Order>): Resting[] {
  const byLevel = new Map<string, Resting>();
  for (const { symbol: traded, side, limitPrice: price, quantity, filledQuantity } of openOrders.values()) {
    if (traded === symbol && price !== null) {
      const level = `${side} ${price}`;
      const known = byLevel.get(level)?.quantity ?? 0;
      byLevel.set(level, { side, price, quantity: known + quantity - filledQuantity });
    }
  }
  return Array.from(byLevel.values());
}
