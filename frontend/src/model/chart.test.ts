import { expect, test } from 'vitest';
import { changedCandles, concerns, fillMarks, fillQuiet, startOf } from './chart';
import type { Candle, Fill, NewsItem, Side, Ticker } from './messages';

const candle = (start: number, close: number): Candle => ({ start, open: close, high: close, low: close, close, volume: 1 });

test('should go on flat at the last price when nothing traded for some intervals', () => {
  const filled = fillQuiet([candle(5_000, 10), candle(20_000, 12)], '5s');
  expect(filled.map(({ start, close, volume }) => [start, close, volume]))
    .toEqual([[5_000, 10, 1], [10_000, 10, 0], [15_000, 10, 0], [20_000, 12, 1]]);
});

test('should leave out what is quiet for too long', () => {
  expect(fillQuiet([candle(0, 10), candle(301_000, 12)], '1s')).toHaveLength(2);
  expect(fillQuiet([candle(0, 10), candle(300_000, 12)], '1s')).toHaveLength(301);
});

test('should draw again only the newest candle and those behind it when more come', () => {
  const [a, b, c] = [candle(0, 1), candle(1_000, 2), candle(2_000, 3)];
  const changed = candle(1_000, 5);
  expect(changedCandles([a, b], [a, changed, c])).toEqual([changed, c]);
  expect(changedCandles([a, b], [a, b])).toEqual([b]);
});

test('should begin anew when other candles are shown or some have gone', () => {
  const [a, b] = [candle(0, 1), candle(1_000, 2)];
  expect(changedCandles([], [a])).toBeNull();
  expect(changedCandles([a], [])).toBeNull();
  expect(changedCandles([a, b], [b])).toBeNull();
  expect(changedCandles([a, b], [a])).toBeNull();
});

const fill = (time: number, side: Side, quantity: number, symbol = 'S'): Fill =>
  ({ id: `${time}`, tradeId: 1, orderId: 'o', roundId: 1, time, symbol, side, price: 1, quantity });

test('should mark own fills of the instrument, one mark for each candle and side', () => {
  const fills = [
    fill(6_100, 'buy', 3), fill(1_900, 'sell', 1), fill(1_200, 'buy', 2), fill(1_100, 'buy', 1), fill(1_000, 'buy', 9, 'T'),
  ];
  expect(fillMarks(fills, 'S', '1s')).toEqual([
    { start: 1_000, side: 'sell', quantity: 1 },
    { start: 1_000, side: 'buy', quantity: 3 },
    { start: 6_000, side: 'buy', quantity: 3 },
  ]);
  expect(startOf(119_999, '1m')).toBe(60_000);
});

test('should know news of the instrument, its sector and the whole market from other news', () => {
  const ticker = { symbol: 'S', sector: 'bio' } as Ticker;
  const about = (parts: Partial<NewsItem>) =>
    concerns({ scope: 'company', symbol: null, sector: null, ...parts } as NewsItem, ticker);
  expect(about({ symbol: 'S', sector: 'bio' })).toBe(true);
  expect(about({ scope: 'sector', sector: 'bio' })).toBe(true);
  expect(about({ scope: 'market' })).toBe(true);
  expect(about({ symbol: 'T', sector: 'bio' })).toBe(false);
  expect(about({ scope: 'sector', sector: 'games' })).toBe(false);
});
