import { expect, test } from 'vitest';
import { applyChat, EMPTY_ROOM } from './chat';
import type { ChatMessage, ChatRoomMessage, NewsItem, Ticker, TickersMessage, Trade, TradesMessage } from './messages';
import { addNews } from './news';
import { applyTickers, NO_TICKERS } from './tickers';
import { applyTrades, EMPTY_TAPE, since } from './trades';

const trade = (id: number): Trade => ({ id, time: id, price: 1, quantity: 1, takerSide: 'buy', auction: false });
const trades = (type: 'snapshot' | 'trades', ...list: Trade[]): TradesMessage =>
  ({ ch: 'trades:S', seq: 1, type, data: { trades: list, skipped: false } });

test('should list trades newest first and a bounded number when many come', () => {
  const tape = applyTrades(applyTrades(EMPTY_TAPE, trades('snapshot', trade(1))), trades('trades', trade(2), trade(3)));
  expect(tape.trades.map(({ id }) => id)).toEqual([3, 2, 1]);
  const many = applyTrades(tape, trades('trades', ...Array.from({ length: 60 }, (_, id) => trade(id))));
  expect(many.trades).toHaveLength(50);
  expect(since(tape, 2).trades.map(({ id }) => id)).toEqual([3, 2]);
});

const ticker = (symbol: string, price = 1): Ticker => ({
  symbol, nameKo: `${symbol} 전자`, nameEn: `${symbol} Electronics`, sector: 'electronics', phase: 'continuous', price,
  referencePrice: 1, lowerPriceLimit: 1, upperPriceLimit: 1, ticks: [], change: 0, changeBasisPoints: 0, volume: 0,
});
const tickers = (type: 'snapshot' | 'update', ...list: Ticker[]): TickersMessage =>
  ({ ch: 'tickers', seq: 1, type, data: { tickers: list } });

test('should replace the lines that changed and leave the others when an update comes', () => {
  const before = applyTickers(NO_TICKERS, tickers('snapshot', ticker('A'), ticker('B')));
  const after = applyTickers(before, tickers('update', ticker('B', 2)));
  expect(Array.from(after.bySymbol.keys())).toEqual(['A', 'B']);
  expect(after.bySymbol.get('A')).toBe(before.bySymbol.get('A'));
  expect(after.bySymbol.get('B')?.price).toBe(2);
});

test('should remember names when an instrument is no longer listed', () => {
  const before = applyTickers(NO_TICKERS, tickers('snapshot', ticker('A')));
  const after = applyTickers(before, tickers('snapshot'));
  expect(after.ready).toBe(true);
  expect(after.bySymbol.size).toBe(0);
  expect(after.names.get('A')).toEqual({ ko: 'A 전자', en: 'A Electronics' });
});

const item = (roundId: number, number: number): NewsItem => ({
  roundId, number, time: number, id: 'recall', scope: 'market', symbol: null, sector: null, direction: 'bad', headlineKo: '',
  headlineEn: '', bodyKo: '', bodyEn: '',
});

test('should have every piece of news once and newest first when history comes after the first ones', () => {
  const news = addNews([item(1, 3)], [item(1, 1), item(1, 3), item(1, 2)]);
  expect(news.map(({ number }) => number)).toEqual([3, 2, 1]);
});

test('should begin anew with the news of a newer round, and leave out that of an older one', () => {
  expect(addNews([item(1, 9)], [item(2, 1)])).toEqual([item(2, 1)]);
  expect(addNews([item(2, 1)], [item(1, 10)])).toEqual([item(2, 1)]);
  expect(addNews([], [])).toEqual([]);
});

const entry = (id: string): ChatMessage => ({ id, time: 1, room: 'lobby', kind: 'player', userId: 1, nickname: 'a', text: id });
const chat = (type: 'snapshot' | 'messages', ...messages: ChatMessage[]): ChatRoomMessage =>
  ({ ch: 'chat:lobby', seq: 1, type, data: { messages } });

test('should show every message of a room once when some are repeated', () => {
  const room = applyChat(applyChat(EMPTY_ROOM, chat('snapshot', entry('1'))), chat('messages', entry('1'), entry('2')));
  expect(room.messages.map(({ id }) => id)).toEqual(['1', '2']);
  expect(applyChat(room, chat('snapshot', entry('9'))).messages.map(({ id }) => id)).toEqual(['9']);
});

test('should forget the oldest messages of a room when there are too many', () => {
  const many = Array.from({ length: 301 }, (_, id) => entry(String(id)));
  const { messages } = applyChat(EMPTY_ROOM, chat('messages', ...many));
  expect(messages).toHaveLength(300);
  expect(messages[0]?.id).toBe('1');
});
