import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AccountUpdate, Fill } from '../model/messages';
import type { Frame } from '../net/wire';
import { fixture } from '../testing/fixtures';
import { TestPage } from '../testing/page';
import { wordsIn } from '../text/useText';

let page: TestPage;

beforeEach(() => {
  vi.useFakeTimers();
  page = new TestPage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const state = () => page.services.store.current;
const toasts = () => state().toasts.map(({ words }) => words(wordsIn('en')));
const book = (type: string, data: object): Frame => ({ ch: 'book:ACME', seq: 1, type, data });

test('should ask for a book again when an update is missing', () => {
  page.say(fixture('book-snapshot'), book('delta', { U: 12, u: 12, bids: [], asks: [] }));
  expect(page.asked).toEqual([]);
  page.say(book('delta', { U: 14, u: 14, bids: [], asks: [] }));
  expect(page.asked).toEqual(['resubscribe book:ACME']);
});

test('should choose the first instrument when none is chosen, and stay with a chosen one that is listed', () => {
  page.say(fixture('tickers-snapshot'));
  expect(state().selected).toBe('ACME');
  page.services.select('BETA');
  page.say(fixture('tickers-snapshot'));
  expect(state().selected).toBe('BETA');
  page.services.select('GONE');
  page.say({ ch: 'tickers', seq: 2, type: 'snapshot', data: { tickers: [] } });
  expect(state().selected).toBe('GONE');
  page.say(fixture('tickers-snapshot'));
  expect(state().selected).toBe('ACME');
});

test('should ask again for the channels of an instrument when it is listed after all', () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  page.server.onError({ code: 'UNKNOWN_SYMBOL', message: '', ch: 'book:ACME' });
  page.say(fixture('tickers-snapshot'));
  page.say(fixture('tickers-snapshot'));
  expect(page.asked).toEqual(['resubscribe book:ACME']);
  expect(console.warn).not.toHaveBeenCalled();
});

test('should ask again for the account when it is not open yet', () => {
  page.server.onError({ code: 'ACCOUNT_NOT_OPEN', message: '', ch: 'account' });
  expect(page.asked).toEqual([]);
  vi.advanceTimersByTime(2_000);
  expect(page.asked).toEqual(['resubscribe account']);
});

test('should leave a trace when the server complains of something else', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  page.server.onError({ code: 'BAD_MESSAGE', message: 'op is missing', ch: null });
  expect(warn).toHaveBeenCalledWith('BAD_MESSAGE: op is missing');
});

test('should say every fill once, and none that the snapshot had', () => {
  const update = fixture('account-update');
  page.say(fixture('tickers-snapshot'), fixture('account-snapshot'), update, update);
  expect(toasts()).toEqual(['10 shares of Hanbit bought at 10,050 won.']);
  const { fills } = update.data as AccountUpdate;
  page.say({ ch: 'account', seq: 1, type: 'snapshot', data: { ...(update.data as AccountUpdate), fills } });
  expect(toasts()).toHaveLength(1);
  vi.advanceTimersByTime(5_000);
  expect(toasts()).toEqual([]);
});

test('should show only the newest toasts when much happens at once', () => {
  const { data } = fixture<{ data: AccountUpdate }>('account-update');
  const [fill] = data.fills as readonly [Fill];
  const fills = Array.from({ length: 5 }, (_, id) => ({ ...fill, id: `f${id}`, orderId: `o${id}`, quantity: id + 1 }));
  page.say({ ch: 'account', seq: 1, type: 'update', data: { ...data, fills } });
  expect(toasts()).toHaveLength(3);
  expect(toasts()[2]).toContain('5 shares');
});

test('should know how far the clock is from the server when it has spoken', () => {
  page.server.onPong(page.now + 250);
  expect(state().clockOffset).toBe(250);
});
