// What each sale of a round has brought: matched with the average cost of what was held, in whole won.

import type { Fill } from './messages';

/** One order that sold, or shares that were held when the round ended; amounts in won. */
export interface ClosedTrade {
  readonly id: string;
  readonly symbol: string;
  readonly quantity: number;
  readonly cost: number;
  readonly proceeds: number;
  readonly profit: number;
  /** Held to the end and counted at the last price, not sold. */
  readonly held: boolean;
}

/** The greatest gain and the greatest loss; null when nothing has gained or lost. */
export interface BestAndWorst {
  readonly best: ClosedTrade | null;
  readonly worst: ClosedTrade | null;
}

interface Lot {
  readonly quantity: number;
  readonly cost: number;
}

const NOTHING: Lot = { quantity: 0, cost: 0 };

/**
 * The trades of one round's fills, in any order. Shares that are left count at the price they closed at; where that is not
 * known they are left out.
 */
export function closedTrades(fills: readonly Fill[], closingPriceOf: (symbol: string) => number | undefined): ClosedTrade[] {
  const lots = new Map<string, Lot>();
  const sales = new Map<string, ClosedTrade>();
  for (const fill of fills.toSorted((a, b) => a.time - b.time || a.tradeId - b.tradeId)) {
    const lot = lots.get(fill.symbol) ?? NOTHING;
    if (fill.side === 'buy') {
      lots.set(fill.symbol, { quantity: lot.quantity + fill.quantity, cost: lot.cost + fill.price * fill.quantity });
      continue;
    }
    const cost = costOf(lot, fill.quantity);
    lots.set(fill.symbol, { quantity: Math.max(0, lot.quantity - fill.quantity), cost: lot.cost - cost });
    sales.set(fill.orderId, add(sales.get(fill.orderId), fill, cost));
  }
  return [...sales.values(), ...held(lots, closingPriceOf)];
}

export function bestAndWorst(trades: readonly ClosedTrade[]): BestAndWorst {
  const sorted = trades.toSorted((a, b) => b.profit - a.profit);
  const [best, worst] = [sorted[0], sorted.at(-1)];
  return { best: best && best.profit > 0 ? best : null, worst: worst && worst.profit < 0 ? worst : null };
}

/** The part of a lot's cost, rounded down; the last shares take what is left of it. The product may be beyond 2^53. */
function costOf({ quantity, cost }: Lot, sold: number): number {
  return sold >= quantity ? cost : Number((BigInt(cost) * BigInt(sold)) / BigInt(quantity));
}

function add(sale: ClosedTrade | undefined, { orderId, symbol, price, quantity }: Fill, cost: number): ClosedTrade {
  const known = sale ?? { id: orderId, symbol, quantity: 0, cost: 0, proceeds: 0, held: false };
  return withProfit({
    ...known, quantity: known.quantity + quantity, cost: known.cost + cost, proceeds: known.proceeds + price * quantity,
  });
}

function held(lots: ReadonlyMap<string, Lot>, closingPriceOf: (symbol: string) => number | undefined): ClosedTrade[] {
  return Array.from(lots).flatMap(([symbol, { quantity, cost }]) => {
    const price = closingPriceOf(symbol);
    return quantity === 0 || price === undefined
      ? []
      : [withProfit({ id: `held ${symbol}`, symbol, quantity, cost, proceeds: price * quantity, held: true })];
  });
}

function withProfit(trade: Omit<ClosedTrade, 'profit'>): ClosedTrade {
  return { ...trade, profit: trade.proceeds - trade.cost };
}
