import { expect, test } from 'vitest';
import type { NewsItem, RoundData, Trade } from '../model/messages';
import type { Frame } from '../net/wire';
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

test('should keep ranking and results of the running round, and begin anew with the next', () => {
  const ranking = frame('game', 'ranking', { roundId: 1, players: 3, items: [] });
  const results = frame('game', 'results', { roundId: 1, players: 3, winner: 'alice', items: [] });
  const own = { roundId: 1, players: 3, rank: 2 };
  const state = take(INITIAL, round({ roundId: 1 }), ranking, results, frame('account', 'result', own));
  expect(state.ranking.players).toBe(3);
  expect(state.results).toEqual({ all: results.data, own });
  const settled = take(state, round({ roundId: 1, phase: 'intermission' }));
  expect([settled.ranking, settled.results]).toEqual([state.ranking, state.results]);
  const next = take(settled, round({ roundId: 2, phase: 'setup' }));
  expect([next.ranking, next.results]).toEqual([INITIAL.ranking, INITIAL.results]);
});

test('should know the own result from a snapshot of the account when it came before the round', () => {
  const own = { roundId: 1, players: 3, rank: 2 };
  const { data } = fixture('account-snapshot');
  const state = take(INITIAL, frame('account', 'snapshot', { ...(data as object), result: own }), round({ roundId: 1 }));
  expect(state.results.own).toEqual(own);
  expect(take(state, frame('account', 'snapshot', { ...(data as object), result: null })).results.own).toEqual(own);
});

test('should not take the own result of an older round for that of the running one', () => {
  const { data } = fixture('account-snapshot');
  const snapshot = frame('account', 'snapshot', { ...(data as object), result: { roundId: 1, players: 3, rank: 2 } });
  expect(take(INITIAL, round({ roundId: 2 }), snapshot).results.own).toBeNull();
  expect(take(INITIAL, snapshot, round({ roundId: 2 })).results.own).toBeNull();
});
