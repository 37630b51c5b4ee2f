import { expect, test } from 'vitest';
import {
  applyAccount, available, EMPTY_ACCOUNT, equity, findRejection, newFills, summarizeFills, type Account,
} from './account';
import type { AccountUpdate, Fill, Holding, Order, OrderStatus, Rejection } from './messages';

const order = (id: string, status: OrderStatus): Order => ({
  id, clientOrderId: '', roundId: 1, symbol: 'S', side: 'buy', type: 'limit', timeInForce: 'day', limitPrice: 100, status,
  quantity: 10, filledQuantity: 0, fillValue: 0, createdAt: 0, updatedAt: 0, replaces: null, replacedBy: null,
});
const holding = (quantity: number): Holding =>
  ({ symbol: 'S', quantity, availableQuantity: quantity, averageEntryPrice: 100, costBasis: 100 * quantity });
const fill = (id: string, price: number, quantity: number): Fill =>
  ({ id, tradeId: 1, orderId: 'a', roundId: 1, time: 1, symbol: 'S', side: 'buy', price, quantity });
const data = (parts: Partial<AccountUpdate>): AccountUpdate => ({
  time: 1, cash: 1_000, reservedCash: 100, buyingPower: 900, holdings: [], orders: [], fills: [], rejections: [], ...parts,
});
const snapshot = (account: Account, parts: Partial<AccountUpdate>): Account =>
  applyAccount(account, { ch: 'account', seq: 1, type: 'snapshot', data: { epoch: 'e', ...data(parts) } });
const update = (account: Account, parts: Partial<AccountUpdate>): Account =>
  applyAccount(account, { ch: 'account', seq: 2, type: 'update', data: data(parts) });

const account = () =>
  snapshot(EMPTY_ACCOUNT, { orders: [order('old', 'filled'), order('a', 'new')], holdings: [holding(3)] });

test('should keep only open orders when a snapshot lists done ones too', () => {
  expect(Array.from(account().openOrders.keys())).toEqual(['a']);
});

test('should drop an order and take its successor when it was replaced', () => {
  const changed = update(account(), { orders: [order('a', 'replaced'), order('b', 'new')] });
  expect(Array.from(changed.openOrders.keys())).toEqual(['b']);
});

test('should forget a holding when nothing is held any more', () => {
  expect(available(account(), 'S')).toBe(3);
  const changed = update(account(), { holdings: [holding(0)] });
  expect(available(changed, 'S')).toBe(0);
  expect(changed.holdings.size).toBe(0);
});

test('should value holdings at the price of the market when it is known', () => {
  expect(equity(account(), () => 200)).toBe(1_600);
  expect(equity(account(), () => undefined)).toBe(1_300);
});

test('should list fills newest first and a bounded number of them when many come', () => {
  const two = update(account(), { fills: [fill('1', 100, 1), fill('2', 101, 1)] });
  expect(two.fills.map(({ id }) => id)).toEqual(['2', '1']);
  const many = update(two, { fills: Array.from({ length: 499 }, (_, id) => fill(`n${id}`, 1, 1)) });
  expect(many.fills).toHaveLength(500);
  expect(many.fills.at(-1)?.id).toBe('2');
});

test('should take a fill once when a message repeats what the snapshot said', () => {
  const before = snapshot(EMPTY_ACCOUNT, { fills: [fill('1', 100, 1)] });
  const repeated = data({ fills: [fill('1', 100, 1), fill('2', 100, 1)] });
  expect(newFills(before, repeated).map(({ id }) => id)).toEqual(['2']);
  expect(update(before, repeated).fills.map(({ id }) => id)).toEqual(['2', '1']);
});

test('should keep what did not change as it is when a message brings nothing about it', () => {
  const before = account();
  const changed = update(before, { cash: 5 });
  expect(changed.cash).toBe(5);
  expect([changed.openOrders, changed.holdings, changed.fills]).toEqual([before.openOrders, before.holdings, before.fills]);
  expect(changed.openOrders).toBe(before.openOrders);
});

test('should find the newest refusal of an order when the request about it failed', () => {
  const rejection: Rejection = {
    time: 1, orderId: null, clientOrderId: 'mine', symbol: 'S', reason: 'INSUFFICIENT_CASH', actualValue: 2, limitValue: 1,
  };
  const changed = update(account(), { rejections: [rejection] });
  expect(findRejection(changed, { clientOrderId: 'mine' })).toBe(rejection);
  expect(findRejection(changed, { clientOrderId: 'other' })).toBeUndefined();
  expect(findRejection(changed, { orderId: 'mine' })).toBeUndefined();
});

test('should say one thing for an order when it traded in several parts', () => {
  expect(summarizeFills([fill('1', 100, 1), fill('2', 104, 3)]))
    .toEqual([{ symbol: 'S', side: 'buy', quantity: 4, value: 412, price: 103 }]);
});
