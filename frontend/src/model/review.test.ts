import { expect, test } from 'vitest';
import type { Candle, Fill, NewsItem } from './messages';
import { ANSWER_MILLIS, frameOf, missedNews, placeIn, reviewInterval } from './review';

const news = (number: number, about: Partial<NewsItem>): NewsItem => ({
  roundId: 1, number, time: 1_000, id: 'recall', scope: 'market', symbol: null, sector: null, direction: 'bad', headlineKo: '',
  headlineEn: '', bodyKo: '', bodyEn: '', ...about,
});
const fill = (symbol: string, time: number): Fill =>
  ({ id: `${symbol}${time}`, tradeId: 1, orderId: 'o', roundId: 1, time, symbol, side: 'buy', price: 1, quantity: 1 });
const sectorOf = (symbol: string) => ({ A: 'bio', B: 'games' })[symbol];

test('should call news missed when nothing it is about was traded soon after', () => {
  const all = [
    news(1, { scope: 'company', symbol: 'A' }), news(2, { scope: 'company', symbol: 'B' }), news(3, { scope: 'sector', sector: 'bio' }),
    news(4, {}),
  ];
  const missed = (...fills: Fill[]) => missedNews(all, fills, sectorOf).map(({ number }) => number);
  expect(missed()).toEqual([1, 2, 3, 4]);
  expect(missed(fill('A', 1_000))).toEqual([2]);
  expect(missed(fill('B', 999 + ANSWER_MILLIS))).toEqual([1, 3]);
  expect(missed(fill('A', 999), fill('A', 1_000 + ANSWER_MILLIS))).toEqual([1, 2, 3, 4]);
});

const candle = (start: number, low: number, high: number): Candle => ({ start, open: low, high, low, close: high, volume: 1 });

test('should frame candles with all of their time and prices, and points beside them', () => {
  const frame = frameOf([candle(0, 100, 300), candle(5_000, 90, 200)], '5s', [{ time: 12_000, price: 250 }]);
  expect(frame).toEqual({ from: 0, to: 12_000, low: 90, high: 300 });
  expect(frame && placeIn(frame, { time: 6_000, price: 90 })).toEqual({ x: 0.5, y: 1 });
  expect(frameOf([candle(0, 100, 300)], '1m', [])).toMatchObject({ to: 60_000 });
  expect(frameOf([], '5s', [])).toBeNull();
});

test('should have a single point in the middle', () => {
  const point = { time: 10, price: 300 };
  const frame = frameOf([], '5s', [point]);
  expect(frame).toEqual({ from: 10, to: 10, low: 300, high: 300 });
  expect(frame && placeIn(frame, point)).toEqual({ x: 0.5, y: 0.5 });
});

test('should look at long rounds in longer candles', () => {
  expect(reviewInterval({ openAt: 0, settleAt: 300_000 })).toBe('5s');
  expect(reviewInterval({ openAt: 0, settleAt: 3_600_000 })).toBe('1m');
});
