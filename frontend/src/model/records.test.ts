import { expect, test } from 'vitest';
import { fixture } from '../testing/fixtures';
import type { AccountState, Order } from './messages';
import { ALL_RECORDS, averagePrice, filterOrders, keyOf } from './records';

const [EXAMPLE] = fixture<{ data: AccountState }>('account-snapshot').data.orders as [Order];

const order = (id: string, createdAt: number, change: Partial<Order> = {}): Order => ({ ...EXAMPLE, id, createdAt, ...change });
const ids = (orders: readonly Order[]) => orders.map(({ id }) => id);

test('should list the newest order first, or the oldest when that is asked for', () => {
  const orders = [order('b', 2), order('c', 3), order('a', 1), order('c2', 3)];
  expect(ids(filterOrders(orders, ALL_RECORDS))).toEqual(['c2', 'c', 'b', 'a']);
  expect(ids(filterOrders(orders, { ...ALL_RECORDS, oldestFirst: true }))).toEqual(['a', 'b', 'c', 'c2']);
});

test('should leave out what is of another instrument or side when one is chosen', () => {
  const orders = [order('a', 1), order('b', 2, { symbol: 'BETA' }), order('c', 3, { side: 'sell' })];
  expect(ids(filterOrders(orders, { ...ALL_RECORDS, symbol: 'ACME' }))).toEqual(['c', 'a']);
  expect(ids(filterOrders(orders, { ...ALL_RECORDS, side: 'buy' }))).toEqual(['b', 'a']);
  expect(filterOrders(orders, { symbol: 'BETA', side: 'sell', oldestFirst: true })).toEqual([]);
});

test('should have a name of its own for every filter', () => {
  const filters = [
    ALL_RECORDS, { ...ALL_RECORDS, symbol: 'A' }, { ...ALL_RECORDS, side: 'buy' as const }, { ...ALL_RECORDS, oldestFirst: true },
  ];
  expect(new Set(filters.map(keyOf)).size).toBe(filters.length);
});

test('should average to the nearest won when an order has traded, and know no price before', () => {
  expect(averagePrice(order('a', 1, { filledQuantity: 3, fillValue: 100 }))).toBe(33);
  expect(averagePrice(order('a', 1, { filledQuantity: 2, fillValue: 101 }))).toBe(51);
  expect(averagePrice(order('a', 1))).toBeNull();
});
