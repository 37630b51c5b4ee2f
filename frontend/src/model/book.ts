// The order book of one instrument as the server tells it: a snapshot, then absolute quantities by level.

import type { BookMessage, LevelChange, Side } from './messages';

export interface Level {
  readonly price: number;
  readonly quantity: number;
}

/** Both sides, best first. Not `ready` before the first snapshot and after a gap, until the next one. */
export interface Book {
  readonly ready: boolean;
  readonly updateId: number;
  readonly bids: readonly Level[];
  readonly asks: readonly Level[];
}

export const EMPTY_BOOK: Book = { ready: false, updateId: 0, bids: [], asks: [] };

const falling = (a: Level, b: Level) => b.price - a.price;
const rising = (a: Level, b: Level) => a.price - b.price;

/** The book after a message. When an update is missing it is no longer ready and stays as it was. */
export function applyBook(book: Book, message: BookMessage): Book {
  const { u, bids, asks } = message.data;
  if (message.type === 'snapshot') {
    return { ready: true, updateId: u, bids: change([], bids, falling), asks: change([], asks, rising) };
  }
  if (!book.ready || u <= book.updateId) {
    return book;
  }
  if (message.data.U !== book.updateId + 1) {
    return { ...book, ready: false };
  }
  return { ready: true, updateId: u, bids: change(book.bids, bids, falling), asks: change(book.asks, asks, rising) };
}

/** What a market order of a side would trade now, as far as the levels known reach: shares and won. */
export function walk(book: Book, side: Side, quantity: number): { quantity: number; value: number } {
  let open = quantity;
  let value = 0;
  for (const level of side === 'buy' ? book.asks : book.bids) {
    const traded = Math.min(open, level.quantity);
    value += traded * level.price;
    open -= traded;
  }
  return { quantity: quantity - open, value };
}

/** The most shares that a market buy gets for a sum of won now. */
export function affordable(book: Book, cash: number): number {
  let left = cash;
  let quantity = 0;
  for (const level of book.asks) {
    const bought = Math.min(level.quantity, Math.floor(left / level.price));
    quantity += bought;
    left -= bought * level.price;
    if (bought < level.quantity) {
      break;
    }
  }
  return quantity;
}

/** Levels that did not change stay the same objects, so that their rows need no drawing. */
function change(
  levels: readonly Level[], changes: readonly LevelChange[], order: (a: Level, b: Level) => number,
): readonly Level[] {
  if (changes.length === 0) {
    return levels;
  }
  const byPrice = new Map(levels.map((level) => [level.price, level]));
  for (const [price, quantity] of changes) {
    if (quantity === 0) {
      byPrice.delete(price);
    } else {
      byPrice.set(price, { price, quantity });
    }
  }
  return Array.from(byPrice.values()).sort(order);
}
