import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { Account, summarizeFills } from '../../src/main/web/model/account.js';
import { Book } from '../../src/main/web/model/book.js';
import { explain } from '../../src/main/web/model/refusal.js';
import { Round } from '../../src/main/web/model/round.js';

/** The examples of the protocol that the server's tests hold the server to. */
const fixture = (name) =>
  JSON.parse(readFileSync(new URL(`../../../docs/protocol/fixtures/${name}.json`, import.meta.url), 'utf8'));

test('should follow the book when the server speaks as documented', () => {
  const book = new Book();
  const snapshot = fixture('book-snapshot');
  const delta = fixture('book-delta');
  book.applySnapshot(snapshot.data);
  assert.deepEqual(book.asks().map(({ price, quantity }) => [price, quantity]), snapshot.data.asks);
  assert.equal(book.applyDelta(delta.data), true);
  for (const [price, quantity] of delta.data.asks) {
    const level = book.asks().find((ask) => ask.price === price);
    assert.equal(level?.quantity ?? 0, quantity);
  }
});

test('should follow the account when the server speaks as documented', () => {
  const account = new Account();
  const update = fixture('account-update').data;
  account.applySnapshot(fixture('account-snapshot').data);
  const fills = account.applyUpdate(update);
  assert.equal(account.cash, update.cash);
  assert.equal(fills.length, update.fills.length);
  assert.equal(account.available(update.holdings[0].symbol), update.holdings[0].availableQuantity);
  assert.equal(summarizeFills(fills)[0].quantity, update.fills.reduce((sum, { quantity }) => sum + quantity, 0));
});

test('should say why an order was refused when the server speaks as documented', () => {
  const account = new Account();
  account.applySnapshot(fixture('account-snapshot').data);
  const refused = fixture('account-rejection').data;
  account.applyUpdate(refused);
  const [{ clientOrderId, actualValue, limitValue }] = refused.rejections;
  assert.deepEqual(explain({ status: 403 }, account.rejection({ clientOrderId })),
    { key: 'refusal.cashNow', values: { needed: actualValue, available: limitValue } });
});

test('should know how much time is left when the server speaks as documented', () => {
  const { data } = fixture('game-round');
  const round = new Round();
  round.synchronize(data.serverTime, 0);
  round.apply(data);
  assert.equal(round.left(0), data.settleAt - data.serverTime);
});
