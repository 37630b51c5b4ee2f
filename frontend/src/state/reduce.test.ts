import { expect, test } from 'vitest';
import type { NewsItem, RoundData, Trade } from '../model/messages';
import type { Frame } from '../net/socket';
import { fixture } from '../testing/fixtures';
import { INITIAL, tapeOf, type PageState } from './page';
import { forget, reduce, splitChannel } from './reduce';

const frame = (ch: string, type: string, data: unknown): Frame => ({ ch, seq: 1, type, data });
const round = (parts: Partial<RoundData>): Frame =>
  frame('game', 'round', { ...fixture<{ data: RoundData }>('game-round').data, ...parts });
const take = (state: PageState, ...frames: Frame[]): PageState =>
  frames.reduce((known, each) => reduce(known, each, 0), state);

test('should tell the kind of a channel from what it is about', () => {
  expect(splitChannel('game')).toEqual(['game', '']);
  expect(splitChannel('candles:AAA:1s')).toEqual(['candles', 'AAA:1s']);
});

test('should keep what traded since a round was set up, and its news, when its first message comes late', () => {
  const trade = (time: number): Trade => ({ id: time, time, price: 1, quantity: 1, takerSide: 'buy', auction: false });
  const news = (roundId: number) => frame('game', 'news', { roundId, number: 1 } as NewsItem);
  const state = take(INITIAL, round({ roundId: 1, setupAt: 0 }), news(1),
    frame('trades:S', 'snapshot', { trades: [trade(5), trade(105)], skipped: false }));
  const next = take(state, round({ roundId: 2, setupAt: 100 }));
  expect(tapeOf(next, 'S').trades.map(({ id }) => id)).toEqual([105]);
  expect(tapeOf(next, 'S').ready).toBe(true);
  expect(next.news).toEqual([]);
  expect(take(next, round({ roundId: 2, setupAt: 100, phase: 'settling' })).tapes).toBe(next.tapes);
});

test('should learn nothing from a channel or a message it does not know', () => {
  expect(take(INITIAL, frame('weather:Seoul', 'snapshot', {}))).toBe(INITIAL);
  expect(take(INITIAL, frame('game', 'fireworks', {}))).toBe(INITIAL);
});

test('should forget what a channel has said when nobody wants it any more', () => {
  const names = ['book-snapshot', 'trades', 'candles-update', 'chat-snapshot', 'tickers-snapshot'];
  const full = take(INITIAL, ...names.map((name) => fixture(name)));
  const empty = ['book:ACME', 'trades:ACME', 'candles:ACME:1s', 'chat:lobby', 'tickers'].reduce(forget, full);
  expect(empty).toEqual({ ...INITIAL, tickers: full.tickers });
  expect(forget(full, 'book:BETA').books).toEqual(full.books);
});
