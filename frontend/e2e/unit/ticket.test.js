import assert from 'node:assert/strict';
import test from 'node:test';
import { Account } from '../../src/main/web/model/account.js';
import { Book } from '../../src/main/web/model/book.js';
import { explain } from '../../src/main/web/model/refusal.js';
import { largestQuantity, obstacle, preview } from '../../src/main/web/model/ticket.js';
import { en } from '../../src/main/web/text/en.js';
import { ko } from '../../src/main/web/text/ko.js';

const book = new Book();
book.applySnapshot({ u: 1, bids: [[100, 5]], asks: [[102, 3], [103, 4]] });
const account = new Account();
account.cash = 1_000;
account.buyingPower = 1_000;
account.holdings.set('S', { symbol: 'S', quantity: 4, availableQuantity: 4 });

const draft = (parts) => ({ symbol: 'S', side: 'buy', type: 'market', quantity: 1, price: null, ...parts });
const outlook = (parts) => preview(draft(parts), book, account);

test('should say what a market order costs and leaves when it can be sent', () => {
  assert.deepEqual(outlook({ quantity: 4 }),
    { ok: true, key: 'ticket.buyMarket', values: { quantity: 4, value: 409, left: 591, reachable: 4 } });
  assert.equal(outlook({ side: 'sell', quantity: 4 }).values.value, 400);
});

test('should name the largest possible quantity when the money does not suffice', () => {
  assert.deepEqual(outlook({ type: 'limit', price: 101, quantity: 10 }),
    { ok: false, key: 'refusal.cash', values: { needed: 1_010, available: 1_000, largest: 9 } });
});

test('should tell a waiting limit order from one that trades at once when the book is known', () => {
  assert.equal(outlook({ type: 'limit', price: 101 }).key, 'ticket.buyLimit');
  assert.equal(outlook({ type: 'limit', price: 102 }).key, 'ticket.buyLimitNow');
  assert.equal(outlook({ side: 'sell', type: 'limit', price: 101 }).key, 'ticket.sellLimit');
  assert.equal(outlook({ side: 'sell', type: 'limit', price: 100 }).key, 'ticket.sellLimitNow');
});

test('should ask for what is missing when the ticket is not filled in', () => {
  assert.equal(outlook({ quantity: null }).key, 'ticket.enterQuantity');
  assert.equal(outlook({ type: 'limit' }).key, 'ticket.enterPrice');
  assert.equal(outlook({ side: 'sell', quantity: 5 }).key, 'refusal.shares');
  assert.equal(outlook({ side: 'sell', symbol: 'T' }).key, 'ticket.nothingToSell');
});

test('should find the largest quantity of each kind of order when a share of it is wanted', () => {
  assert.equal(largestQuantity(draft({}), book, account), 7);
  assert.equal(largestQuantity(draft({ type: 'limit', price: 300 }), book, account), 3);
  assert.equal(largestQuantity(draft({ side: 'sell' }), book, account), 4);
});

test('should name the obstacle when no order can be sent', () => {
  const open = {
    connection: 'live',
    account: { ready: true },
    round: { phase: 'open' },
    tickers: new Map([['S', { phase: 'continuous' }]]),
    selected: 'S',
  };
  assert.equal(obstacle(open, 0), null);
  assert.equal(obstacle({ ...open, connection: 'offline' }, 0).key, 'ticket.offline');
  assert.equal(obstacle({ ...open, round: { phase: 'setup', untilOpen: () => 5 } }, 0).key, 'ticket.closed');
  assert.equal(obstacle({ ...open, selected: null }, 0).key, 'ticket.noInstrument');
});

test('should prefer the reason of the exchange to the bare status when both are known', () => {
  const error = { status: 422, message: 'off tick' };
  const rejection = { reason: 'PRICE_OFF_TICK', actualValue: 52_333, limitValue: 100 };
  assert.deepEqual(explain(error, rejection),
    { key: 'refusal.tick', values: { price: 52_333, tick: 100, below: 52_300 } });
  assert.deepEqual(explain(error, undefined), { key: 'refusal.other', values: { message: 'off tick' } });
  assert.equal(explain({ status: 0, timedOut: true }).key, 'refusal.noAnswer');
});

test('should have the same sentences when the language changes', () => {
  assert.deepEqual(Object.keys(ko), Object.keys(en));
  const kinds = (texts) => Object.values(texts).map((sentence) => typeof sentence);
  assert.deepEqual(kinds(ko), kinds(en));
});
