import assert from 'node:assert/strict';
import test from 'node:test';
import { Book } from '../../src/main/web/model/book.js';

function book() {
  const made = new Book();
  made.applySnapshot({ u: 10, bids: [[100, 5], [99, 7]], asks: [[102, 3], [103, 4]] });
  return made;
}

test('should show the levels best first when a snapshot came', () => {
  assert.deepEqual(book().bids(), [{ price: 100, quantity: 5 }, { price: 99, quantity: 7 }]);
  assert.deepEqual(book().asks(1), [{ price: 102, quantity: 3 }]);
});

test('should set, add and remove levels when a delta follows', () => {
  const changed = book();
  assert.equal(changed.applyDelta({ U: 11, u: 14, bids: [[100, 0], [101, 2]], asks: [[102, 9]] }), true);
  assert.deepEqual(changed.bids(), [{ price: 101, quantity: 2 }, { price: 99, quantity: 7 }]);
  assert.deepEqual(changed.asks(1), [{ price: 102, quantity: 9 }]);
});

test('should ignore a delta when it is older than the snapshot', () => {
  const changed = book();
  assert.equal(changed.applyDelta({ U: 8, u: 10, bids: [[100, 0]], asks: [] }), true);
  assert.equal(changed.bids(1)[0].price, 100);
});

test('should ask for a new snapshot when an update is missing, and change nothing until it comes', () => {
  const changed = book();
  assert.equal(changed.applyDelta({ U: 12, u: 13, bids: [[100, 0]], asks: [] }), false);
  assert.equal(changed.ready, false);
  assert.equal(changed.applyDelta({ U: 14, u: 14, bids: [[99, 0]], asks: [] }), true);
  assert.equal(changed.bids().length, 2);
  changed.applySnapshot({ u: 20, bids: [], asks: [[105, 1]] });
  assert.equal(changed.ready, true);
  assert.deepEqual(changed.bids(), []);
});

test('should walk the other side level by level when a market order is weighed', () => {
  assert.deepEqual(book().walk('buy', 5), { quantity: 5, value: 3 * 102 + 2 * 103 });
  assert.deepEqual(book().walk('buy', 50), { quantity: 7, value: 3 * 102 + 4 * 103 });
  assert.deepEqual(book().walk('sell', 6), { quantity: 6, value: 5 * 100 + 99 });
});

test('should find the most shares money buys when prices rise on the way', () => {
  assert.equal(book().affordable(101), 0);
  assert.equal(book().affordable(3 * 102 + 103), 4);
  assert.equal(book().affordable(3 * 102 + 102), 3);
  assert.equal(book().affordable(1_000_000), 7);
});
