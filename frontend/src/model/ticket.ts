// What an order would do, said before it is sent.

import { available, type Account } from './account';
import { affordable, walk, type Book } from './book';
import type { OrderType, Side, Ticker } from './messages';
import { untilOpen, type Round } from './round';
import { tickAt } from './ticks';

/** An order as far as it is filled in: quantity in shares, price in won, null while they make no sense. */
export interface Draft {
  readonly symbol: string;
  readonly side: Side;
  readonly type: OrderType;
  readonly quantity: number | null;
  readonly price: number | null;
}

/** The sentence under the ticket; `ok` tells whether the order can be sent. */
export interface Preview {
  readonly ok: boolean;
  readonly sentence: PreviewSentence;
}

export type PreviewSentence =
  | {
    readonly key:
      | 'ticket.enterQuantity' | 'ticket.enterPrice' | 'ticket.noAsks' | 'ticket.noBids' | 'ticket.nothingToSell'
      | 'ticket.offline' | 'ticket.loading' | 'ticket.closedNow' | 'ticket.noInstrument' | 'ticket.halted';
  }
  | { readonly key: 'ticket.closed'; readonly values: { left: number } }
  | { readonly key: 'refusal.cash'; readonly values: { needed: number; available: number; largest: number } }
  | { readonly key: 'refusal.shares'; readonly values: { needed: number; available: number } }
  | { readonly key: 'refusal.above' | 'refusal.below'; readonly values: { price: number; limit: number } }
  | { readonly key: 'refusal.tick'; readonly values: { price: number; tick: number; below: number } }
  | {
    readonly key: 'ticket.buyMarket' | 'ticket.buyMarketPart' | 'ticket.sellMarket' | 'ticket.sellMarketPart';
    readonly values: { quantity: number; value: number; left: number; reachable: number };
  }
  | {
    readonly key: 'ticket.buyLimit' | 'ticket.buyLimitNow' | 'ticket.sellLimit' | 'ticket.sellLimitNow';
    readonly values: { quantity: number; price: number; value: number; left: number };
  };

/** What stands under the ticket: what keeps orders from being sent, or else what this one would do. */
export function outlook(draft: Draft, book: Book, circumstances: Circumstances, now: number): Preview {
  const { account, ticker } = circumstances;
  return obstacle(circumstances, now) ?? (ticker && impossiblePrice(draft, ticker)) ?? preview(draft, book, account);
}

/** What an order of this draft would do now. */
export function preview(draft: Draft, book: Book, account: Account): Preview {
  const { quantity, price, type, side } = draft;
  if (type === 'limit' && price === null) {
    return no({ key: 'ticket.enterPrice' });
  }
  if (quantity === null) {
    return no({ key: 'ticket.enterQuantity' });
  }
  if (type === 'market' || price === null) {
    return side === 'buy' ? buyMarket(quantity, book, account) : sellMarket(draft.symbol, quantity, book, account);
  }
  return side === 'buy' ? buyLimit(quantity, price, book, account) : sellLimit(draft.symbol, { quantity, price }, book, account);
}

/** The circumstances under which orders are taken; `now` is the server's time. */
export interface Circumstances {
  readonly live: boolean;
  readonly account: Account;
  readonly round: Round;
  readonly ticker: Ticker | undefined;
}

/** What keeps every order from being sent now; null when nothing does. */
export function obstacle({ live, account, round, ticker }: Circumstances, now: number): Preview | null {
  if (!live) {
    return no({ key: 'ticket.offline' });
  }
  if (!account.ready) {
    return no({ key: 'ticket.loading' });
  }
  if (round.phase !== 'open') {
    const left = untilOpen(round, now);
    return no(left > 0 ? { key: 'ticket.closed', values: { left } } : { key: 'ticket.closedNow' });
  }
  if (!ticker) {
    return no({ key: 'ticket.noInstrument' });
  }
  if (ticker.phase === 'halted') {
    return no({ key: 'ticket.halted' });
  }
  return ticker.phase === 'closed' ? no({ key: 'ticket.closedNow' }) : null;
}

/** The most shares the account can buy or sell with this draft. */
export function largestQuantity(draft: Omit<Draft, 'quantity'>, book: Book, account: Account): number {
  if (draft.side === 'sell') {
    return available(account, draft.symbol);
  }
  if (draft.type === 'market') {
    return affordable(book, account.buyingPower);
  }
  return draft.price === null ? 0 : Math.floor(account.buyingPower / draft.price);
}

/** The exchange takes no price beyond the limits of the day, and none between two ticks. */
function impossiblePrice({ type, price }: Draft, { lowerPriceLimit, upperPriceLimit, ticks }: Ticker): Preview | null {
  if (type === 'market' || price === null) {
    return null;
  }
  if (price > upperPriceLimit) {
    return no({ key: 'refusal.above', values: { price, limit: upperPriceLimit } });
  }
  if (price < lowerPriceLimit) {
    return no({ key: 'refusal.below', values: { price, limit: lowerPriceLimit } });
  }
  const tick = tickAt(ticks, price);
  return price % tick === 0 ? null : no({ key: 'refusal.tick', values: { price, tick, below: price - (price % tick) } });
}

function buyMarket(quantity: number, book: Book, account: Account): Preview {
  const market = walk(book, 'buy', quantity);
  if (market.quantity === 0) {
    return no({ key: 'ticket.noAsks' });
  }
  const left = account.buyingPower - market.value;
  if (left < 0) {
    return tooDear(market.value, affordable(book, account.buyingPower), account);
  }
  return yes({
    key: market.quantity < quantity ? 'ticket.buyMarketPart' : 'ticket.buyMarket',
    values: { quantity, value: market.value, left, reachable: market.quantity },
  });
}

function buyLimit(quantity: number, price: number, book: Book, account: Account): Preview {
  const value = price * quantity;
  const left = account.buyingPower - value;
  if (left < 0) {
    return tooDear(value, Math.floor(account.buyingPower / price), account);
  }
  const best = book.asks[0];
  const now = best !== undefined && price >= best.price;
  return yes({ key: now ? 'ticket.buyLimitNow' : 'ticket.buyLimit', values: { quantity, price, value, left } });
}

function sellMarket(symbol: string, quantity: number, book: Book, account: Account): Preview {
  const missing = tooFew(symbol, quantity, account);
  if (missing) {
    return missing;
  }
  const market = walk(book, 'sell', quantity);
  if (market.quantity === 0) {
    return no({ key: 'ticket.noBids' });
  }
  return yes({
    key: market.quantity < quantity ? 'ticket.sellMarketPart' : 'ticket.sellMarket',
    values: { quantity, value: market.value, left: available(account, symbol) - quantity, reachable: market.quantity },
  });
}

function sellLimit(symbol: string, terms: { quantity: number; price: number }, book: Book, account: Account): Preview {
  const { quantity, price } = terms;
  const missing = tooFew(symbol, quantity, account);
  if (missing) {
    return missing;
  }
  const best = book.bids[0];
  const now = best !== undefined && price <= best.price;
  return yes({
    key: now ? 'ticket.sellLimitNow' : 'ticket.sellLimit',
    values: { quantity, price, value: price * quantity, left: available(account, symbol) - quantity },
  });
}

function tooDear(needed: number, largest: number, account: Account): Preview {
  return no({ key: 'refusal.cash', values: { needed, available: account.buyingPower, largest } });
}

function tooFew(symbol: string, quantity: number, account: Account): Preview | null {
  const held = available(account, symbol);
  if (held === 0) {
    return no({ key: 'ticket.nothingToSell' });
  }
  return quantity > held ? no({ key: 'refusal.shares', values: { needed: quantity, available: held } }) : null;
}

const yes = (sentence: PreviewSentence): Preview => ({ ok: true, sentence });
const no = (sentence: PreviewSentence): Preview => ({ ok: false, sentence });
