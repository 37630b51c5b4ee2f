import { expect, test } from 'vitest';
import { affordable, applyBook, EMPTY_BOOK, walk, type Book } from './book';
import type { BookDelta, BookMessage, BookSnapshot } from './messages';

const CHANNEL = { ch: 'book:S', seq: 1 } as const;
const snapshot = (data: BookSnapshot): BookMessage => ({ ...CHANNEL, type: 'snapshot', data });
const delta = (data: BookDelta): BookMessage => ({ ...CHANNEL, type: 'delta', data });
const book = (): Book =>
  applyBook(EMPTY_BOOK, snapshot({ u: 10, bids: [[100, 5], [99, 7]], asks: [[102, 3], [103, 4]] }));

test('should show the levels best first when a snapshot came', () => {
  expect(book().bids).toEqual([{ price: 100, quantity: 5 }, { price: 99, quantity: 7 }]);
  expect(book().asks[0]).toEqual({ price: 102, quantity: 3 });
});

test('should set, add and remove levels when a delta follows', () => {
  const changed = applyBook(book(), delta({ U: 11, u: 14, bids: [[100, 0], [101, 2]], asks: [[102, 9]] }));
  expect(changed.bids).toEqual([{ price: 101, quantity: 2 }, { price: 99, quantity: 7 }]);
  expect(changed.asks[0]).toEqual({ price: 102, quantity: 9 });
});

test('should keep the levels that did not change as they are when others do', () => {
  const before = book();
  const changed = applyBook(before, delta({ U: 11, u: 11, bids: [], asks: [[102, 9]] }));
  expect(changed.bids).toBe(before.bids);
  expect(changed.asks[1]).toBe(before.asks[1]);
});

test('should ignore a delta when it is older than the snapshot', () => {
  const before = book();
  expect(applyBook(before, delta({ U: 8, u: 10, bids: [[100, 0]], asks: [] }))).toBe(before);
});

test('should not be ready when an update is missing, and change nothing until a snapshot comes', () => {
  const broken = applyBook(book(), delta({ U: 12, u: 13, bids: [[100, 0]], asks: [] }));
  expect(broken.ready).toBe(false);
  expect(applyBook(broken, delta({ U: 14, u: 14, bids: [[99, 0]], asks: [] })).bids).toHaveLength(2);
  const whole = applyBook(broken, snapshot({ u: 20, bids: [], asks: [[105, 1]] }));
  expect(whole).toEqual({ ready: true, updateId: 20, bids: [], asks: [{ price: 105, quantity: 1 }] });
});

test('should walk the other side level by level when a market order is weighed', () => {
  expect(walk(book(), 'buy', 5)).toEqual({ quantity: 5, value: 3 * 102 + 2 * 103 });
  expect(walk(book(), 'buy', 50)).toEqual({ quantity: 7, value: 3 * 102 + 4 * 103 });
  expect(walk(book(), 'sell', 6)).toEqual({ quantity: 6, value: 5 * 100 + 99 });
});

test('should find the most shares money buys when prices rise on the way', () => {
  expect(affordable(book(), 101)).toBe(0);
  expect(affordable(book(), 3 * 102 + 103)).toBe(4);
  expect(affordable(book(), 3 * 102 + 102)).toBe(3);
  expect(affordable(book(), 1_000_000)).toBe(7);
});
