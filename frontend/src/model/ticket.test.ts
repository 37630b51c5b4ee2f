import { expect, test } from 'vitest';
import { EMPTY_ACCOUNT, type Account } from './account';
import type { Book } from './book';
import type { RoundData, Ticker } from './messages';
import { applyRound } from './round';
import { largestQuantity, obstacle, outlook as outlookOf, preview, type Draft } from './ticket';

const book: Book = {
  ready: true,
  updateId: 1,
  bids: [{ price: 100, quantity: 5 }],
  asks: [{ price: 102, quantity: 3 }, { price: 103, quantity: 4 }],
};
const held = { symbol: 'S', quantity: 4, availableQuantity: 4, averageEntryPrice: 100, costBasis: 400 };
const account: Account = {
  ...EMPTY_ACCOUNT, ready: true, cash: 1_000, buyingPower: 1_000, holdings: new Map([['S', held]]),
};

const draft = (parts: Partial<Draft>): Draft =>
  ({ symbol: 'S', side: 'buy', type: 'market', quantity: 1, price: null, ...parts });
const outlook = (parts: Partial<Draft>) => preview(draft(parts), book, account);
const key = (parts: Partial<Draft>) => outlook(parts).sentence.key;

test('should say what a market order costs and leaves when it can be sent', () => {
  expect(outlook({ quantity: 4 }))
    .toEqual({ ok: true, sentence: { key: 'ticket.buyMarket', values: { quantity: 4, value: 409, left: 591, reachable: 4 } } });
  expect(outlook({ side: 'sell', quantity: 4 }))
    .toEqual({ ok: true, sentence: { key: 'ticket.sellMarket', values: { quantity: 4, value: 400, left: 0, reachable: 4 } } });
});

test('should say how much the book has when it is less than wanted', () => {
  const rich = { ...account, buyingPower: 10_000 };
  expect(preview(draft({ quantity: 9 }), book, rich).sentence)
    .toEqual({ key: 'ticket.buyMarketPart', values: { quantity: 9, value: 718, left: 9_282, reachable: 7 } });
  expect(preview(draft({}), { ...book, asks: [] }, rich).sentence.key).toBe('ticket.noAsks');
  expect(preview(draft({ side: 'sell' }), { ...book, bids: [] }, rich).sentence.key).toBe('ticket.noBids');
});

test('should name the largest possible quantity when the money does not suffice', () => {
  expect(outlook({ type: 'limit', price: 101, quantity: 10 })).toEqual({
    ok: false, sentence: { key: 'refusal.cash', values: { needed: 1_010, available: 1_000, largest: 9 } },
  });
  expect(preview(draft({ quantity: 5 }), book, { ...account, buyingPower: 409 }).sentence)
    .toEqual({ key: 'refusal.cash', values: { needed: 512, available: 409, largest: 4 } });
});

test('should tell a waiting limit order from one that trades at once when the book is known', () => {
  expect(key({ type: 'limit', price: 101 })).toBe('ticket.buyLimit');
  expect(key({ type: 'limit', price: 102 })).toBe('ticket.buyLimitNow');
  expect(key({ side: 'sell', type: 'limit', price: 101 })).toBe('ticket.sellLimit');
  expect(key({ side: 'sell', type: 'limit', price: 100 })).toBe('ticket.sellLimitNow');
});

test('should ask for what is missing when the ticket is not filled in', () => {
  expect(key({ quantity: null })).toBe('ticket.enterQuantity');
  expect(key({ type: 'limit' })).toBe('ticket.enterPrice');
  expect(key({ type: 'limit', quantity: null })).toBe('ticket.enterPrice');
  expect(key({ side: 'sell', quantity: 5 })).toBe('refusal.shares');
  expect(key({ side: 'sell', symbol: 'T' })).toBe('ticket.nothingToSell');
});

test('should find the largest quantity of each kind of order when a share of it is wanted', () => {
  expect(largestQuantity(draft({}), book, account)).toBe(7);
  expect(largestQuantity(draft({ type: 'limit', price: 300 }), book, account)).toBe(3);
  expect(largestQuantity(draft({ type: 'limit' }), book, account)).toBe(0);
  expect(largestQuantity(draft({ side: 'sell' }), book, account)).toBe(4);
});

test('should name the obstacle when no order can be sent', () => {
  const times: RoundData = {
    serverTime: 0, roundId: 1, phase: 'open', seedCash: 1, setupAt: 0, openAt: 5, settleAt: 9, intermissionAt: 10, endAt: 12,
  };
  const ticker = { symbol: 'S', phase: 'continuous' } as Ticker;
  const open = { live: true, account, round: applyRound(times), ticker };
  const found = (parts: Partial<typeof open>) => obstacle({ ...open, ...parts }, 0)?.sentence;
  expect(found({})).toBeUndefined();
  expect(found({ live: false })?.key).toBe('ticket.offline');
  expect(found({ account: EMPTY_ACCOUNT })?.key).toBe('ticket.loading');
  expect(found({ round: applyRound({ ...times, phase: 'setup' }) })).toEqual({ key: 'ticket.closed', values: { left: 5 } });
  expect(found({ ticker: { ...ticker, phase: 'halted' } })?.key).toBe('ticket.halted');
  expect(found({ ticker: { ...ticker, phase: 'closed' } })?.key).toBe('ticket.closedNow');
  expect(obstacle({ ...open, ticker: undefined }, 0)?.sentence.key).toBe('ticket.noInstrument');
});

test('should name the limit of the day, or the tick, when no order can have this price, and only then', () => {
  const times = { phase: 'open', setupAt: 0, openAt: 5, endAt: 12 } as RoundData;
  const ticker = { symbol: 'S', phase: 'continuous', lowerPriceLimit: 70, upperPriceLimit: 130, ticks: [[50, 2]] } as unknown as Ticker;
  const found = (parts: Partial<Draft>, live = true) =>
    outlookOf(draft(parts), book, { live, account, round: applyRound(times), ticker }, 0).sentence;
  expect(found({ type: 'limit', price: 131 })).toEqual({ key: 'refusal.above', values: { price: 131, limit: 130 } });
  expect(found({ type: 'limit', price: 69 })).toEqual({ key: 'refusal.below', values: { price: 69, limit: 70 } });
  expect(found({ type: 'limit', price: 111 })).toEqual({ key: 'refusal.tick', values: { price: 111, tick: 2, below: 110 } });
  expect(found({ type: 'limit', price: 130 }).key).toBe('ticket.buyLimitNow');
  expect(found({ type: 'market', price: 131 }).key).toBe('ticket.buyMarket');
  expect(found({ type: 'limit', price: 131 }, false).key).toBe('ticket.offline');
});
