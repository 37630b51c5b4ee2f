import assert from 'node:assert/strict';
import test from 'node:test';
import { Account, summarizeFills } from '../../src/main/web/model/account.js';

const order = (id, status, quantity = 10) =>
  ({ id, symbol: '100110', side: 'buy', limitPrice: 100, status, quantity, filledQuantity: 0 });
const holding = (quantity) =>
  ({ symbol: '100110', quantity, availableQuantity: quantity, averageEntryPrice: 100, costBasis: 100 * quantity });
const fill = (id, price, quantity) => ({ id, orderId: 'a', symbol: '100110', side: 'buy', price, quantity, time: 1 });
const change = (parts) =>
  ({ cash: 1_000, buyingPower: 900, holdings: [], orders: [], fills: [], rejections: [], ...parts });

function account() {
  const made = new Account();
  made.applySnapshot(change({ orders: [order('old', 'filled'), order('a', 'new')], holdings: [holding(3)] }));
  return made;
}

test('should keep only open orders when a snapshot lists done ones too', () => {
  assert.deepEqual(Array.from(account().openOrders.keys()), ['a']);
});

test('should drop an order and take its successor when it was replaced', () => {
  const changed = account();
  changed.applyUpdate(change({ orders: [order('a', 'replaced'), order('b', 'new')] }));
  assert.deepEqual(Array.from(changed.openOrders.keys()), ['b']);
});

test('should forget a holding when nothing is held any more', () => {
  const changed = account();
  assert.equal(changed.available('100110'), 3);
  changed.applyUpdate(change({ holdings: [holding(0)] }));
  assert.equal(changed.available('100110'), 0);
  assert.equal(changed.holdings.size, 0);
});

test('should value holdings at the price of the market when it is known', () => {
  assert.equal(account().equity(() => 200), 1_600);
  assert.equal(account().equity(() => undefined), 1_300);
});

test('should list fills newest first and a bounded number of them when many come', () => {
  const changed = account();
  changed.applyUpdate(change({ fills: [fill('1', 100, 1), fill('2', 101, 1)] }));
  assert.deepEqual(changed.fills.map(({ id }) => id), ['2', '1']);
  changed.applyUpdate(change({ fills: Array.from({ length: 80 }, (_, id) => fill(`n${id}`, 1, 1)) }));
  assert.equal(changed.fills.length, 82);
  changed.applyUpdate(change({ fills: Array.from({ length: 80 }, (_, id) => fill(`m${id}`, 1, 1)) }));
  assert.equal(changed.fills.length, 100);
});

test('should tell a fill once when a message repeats what the snapshot said', () => {
  const made = new Account();
  made.applySnapshot(change({ fills: [fill('1', 100, 1)] }));
  const fresh = made.applyUpdate(change({ fills: [fill('1', 100, 1), fill('2', 100, 1)] }));
  assert.deepEqual(fresh.map(({ id }) => id), ['2']);
  assert.deepEqual(made.fills.map(({ id }) => id), ['2', '1']);
});

test('should find the newest refusal of an order when the request about it failed', () => {
  const changed = account();
  const rejection = { orderId: null, clientOrderId: 'mine', reason: 'INSUFFICIENT_CASH' };
  changed.applyUpdate(change({ rejections: [rejection] }));
  assert.equal(changed.rejection({ clientOrderId: 'mine' }), rejection);
  assert.equal(changed.rejection({ clientOrderId: 'other' }), undefined);
  assert.equal(changed.rejection({ orderId: 'mine' }), undefined);
});

test('should say one thing for an order when it traded in several parts', () => {
  assert.deepEqual(summarizeFills([fill('1', 100, 1), fill('2', 104, 3)]),
    [{ symbol: '100110', side: 'buy', quantity: 4, value: 412, price: 103 }]);
});
