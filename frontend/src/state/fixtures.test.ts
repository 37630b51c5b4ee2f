import { expect, test } from 'vitest';
import { equity, findRejection, summarizeFills } from '../model/account';
import type { AccountUpdate, RankingData, RoundData, TickersMessage } from '../model/messages';
import { explain } from '../model/refusal';
import { left } from '../model/round';
import type { Frame } from '../net/wire';
import { fixture, fixtureNames } from '../testing/fixtures';
import { bookOf, candlesOf, INITIAL, nameOf, roomOf, tapeOf, tickerOf, type PageState } from './page';
import { reduce } from './reduce';

const LOCAL_TIME = 500_000;
const after = (...names: string[]): PageState =>
  names.reduce((state, name) => reduce(state, fixture(name), LOCAL_TIME), INITIAL);
const dataOf = <Data>(name: string): Data => fixture<{ data: Data }>(name).data;

/** Every example of a channel's message, with what has to come before it and where the page keeps what it says. */
const CHANNELS: Readonly<Record<string, { before?: string; part: keyof PageState }>> = {
  'account-rejection-closed': { before: 'account-snapshot', part: 'account' },
  'account-rejection': { before: 'account-snapshot', part: 'account' },
  'account-result': { part: 'results' },
  'account-snapshot': { part: 'account' },
  'account-update': { before: 'account-snapshot', part: 'account' },
  'book-delta': { before: 'book-snapshot', part: 'books' },
  'book-snapshot': { part: 'books' },
  'candles-snapshot': { part: 'candles' },
  'candles-update': { before: 'candles-snapshot', part: 'candles' },
  'chat-messages': { before: 'chat-snapshot', part: 'rooms' },
  'chat-news': { before: 'chat-snapshot', part: 'rooms' },
  'chat-own-messages': { part: 'rooms' },
  'chat-snapshot': { part: 'rooms' },
  'game-news': { before: 'game-round', part: 'news' },
  'game-ranking': { before: 'game-round', part: 'ranking' },
  'game-results': { before: 'game-round', part: 'results' },
  'game-round': { part: 'round' },
  'tickers-snapshot': { part: 'tickers' },
  'tickers-update': { before: 'tickers-snapshot', part: 'tickers' },
  'trades': { before: 'trades-snapshot', part: 'tapes' },
  'trades-snapshot': { part: 'tapes' },
};

test('should make something of every channel the protocol has an example of', () => {
  const channels = fixtureNames().filter((name) => fixture<Partial<Frame>>(name).ch !== undefined
    && fixture<Partial<Frame>>(name).seq !== undefined && fixture<Partial<Frame>>(name).type !== 'ack');
  expect(channels.sort()).toEqual(Object.keys(CHANNELS).sort());
  for (const [name, { before, part }] of Object.entries(CHANNELS)) {
    const known = before ? after(before) : INITIAL;
    const next = reduce(known, fixture(name), LOCAL_TIME);
    const changed = Object.keys(next).filter((key) => next[key as keyof PageState] !== known[key as keyof PageState]);
    expect(changed, name).toContain(part);
  }
});

test('should change nothing when a bot of the same user has its orders acknowledged', () => {
  const known = after('account-snapshot');
  expect(reduce(known, fixture('account-ack'), LOCAL_TIME)).toBe(known);
  expect(reduce(known, fixture('account-ack-rejected'), LOCAL_TIME)).toBe(known);
});

test('should follow the book when the server speaks as documented', () => {
  const book = bookOf(after('book-snapshot', 'book-delta'), 'ACME');
  expect(book).toEqual({
    ready: true, updateId: 13, bids: [{ price: 9_950, quantity: 5 }], asks: [{ price: 10_050, quantity: 20 }],
  });
});

test('should follow the account when the server speaks as documented', () => {
  const { account } = after('account-snapshot', 'account-update');
  const update = dataOf<AccountUpdate>('account-update');
  expect(account.cash).toBe(update.cash);
  expect(account.fills).toEqual(update.fills);
  expect(account.holdings.get('ACME')).toEqual(update.holdings[0]);
  expect(Array.from(account.openOrders.values(), ({ quantity }) => quantity)).toEqual([5]);
  expect(equity(account, () => 10_100)).toBe(update.cash + 10 * 10_100);
  expect(summarizeFills(account.fills)).toMatchObject([{ symbol: 'ACME', quantity: 10, price: 10_050 }]);
});

test('should say why an order was refused when the server speaks as documented', () => {
  const { account } = after('account-snapshot', 'account-rejection');
  const failure = { status: 403, message: '', code: undefined, retryAfter: 1, timedOut: false };
  expect(explain(failure, findRejection(account, { clientOrderId: 'too-much' })))
    .toEqual({ key: 'refusal.cashNow', values: { needed: 50_000_000, available: 10_000_000 } });
});

test('should know round, time left and news when the server speaks as documented', () => {
  const state = after('game-round', 'game-news');
  const round = dataOf<RoundData>('game-round');
  expect(state.clockOffset).toBe(round.serverTime - LOCAL_TIME);
  expect(left(state.round, LOCAL_TIME + state.clockOffset)).toBe(round.settleAt - round.serverTime);
  expect(state.news).toEqual([dataOf('game-news')]);
});

test('should list instruments with their names when the server speaks as documented', () => {
  const state = after('tickers-snapshot', 'tickers-update');
  expect(Array.from(state.tickers.bySymbol.keys())).toEqual(['ACME', 'BETA']);
  expect(tickerOf(state, 'ACME')).toEqual(dataOf<TickersMessage['data']>('tickers-update').tickers[0]);
  expect(nameOf(state, 'ACME')).toEqual({ ko: '한빛', en: 'Hanbit' });
  expect(nameOf(state, 'NOPE')).toBe('NOPE');
});

test('should show trades, candles and chat when the server speaks as documented', () => {
  const state = after('trades-snapshot', 'trades', 'candles-snapshot', 'candles-update', 'chat-snapshot', 'chat-messages', 'chat-news',
    'chat-own-messages');
  expect(tapeOf(state, 'ACME').trades.map(({ id }) => id)).toEqual([1]);
  expect(candlesOf(state, 'ACME', '1s').candles).toHaveLength(1);
  expect(roomOf(state, 'lobby').messages.map(({ kind }) => kind)).toEqual(['notice', 'player', 'news']);
  expect(roomOf(state, 'ACME').messages.map(({ kind }) => kind)).toEqual(['fill', 'rejection']);
});

test('should know ranking and results when the server speaks as documented', () => {
  const state = after('game-round', 'game-ranking', 'game-results', 'account-result');
  expect(state.ranking).toEqual({ ...dataOf<RankingData>('game-ranking'), own: null });
  expect(state.results).toEqual({ all: dataOf('game-results'), own: dataOf('account-result') });
});
