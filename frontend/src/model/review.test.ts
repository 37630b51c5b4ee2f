import { expect, test } from 'vitest';
import type { Fill, NewsItem } from './messages';
import { ANSWER_MILLIS, frameOf, missedNews, placeIn } from './review';

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

test('should frame a line by its earliest and latest time and its lowest and highest price', () => {
  const frame = frameOf([{ time: 10, price: 300 }, { time: 30, price: 100 }, { time: 20, price: 200 }]);
  expect(frame).toEqual({ from: 10, to: 30, low: 100, high: 300 });
  expect(frame && placeIn(frame, { time: 20, price: 100 })).toEqual({ x: 0.5, y: 1 });
  expect(frameOf([])).toBeNull();
});

test('should have a single point in the middle', () => {
  const point = { time: 10, price: 300 };
  const frame = frameOf([point]);
  expect(frame).toEqual({ from: 10, to: 10, low: 300, high: 300 });
  expect(frame && placeIn(frame, point)).toEqual({ x: 0.5, y: 0.5 });
});
