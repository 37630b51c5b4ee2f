// Looking back at a round: which news nobody acted on, and where its candles are drawn.

import type { Interval } from './candles';
import { MILLIS } from './chart';
import type { Candle, Fill, NewsItem } from './messages';
import { isAbout } from './news';

/** So long after news a trade counts as an answer to it. */
export const ANSWER_MILLIS = 30_000;

/** News about instruments of which none was traded soon after; in the order of the news given. */
export function missedNews(
  news: readonly NewsItem[],
  fills: readonly Fill[],
  sectorOf: (symbol: string) => string | undefined,
): NewsItem[] {
  return news.filter((item) => !fills.some(({ symbol, time }) =>
    time >= item.time && time < item.time + ANSWER_MILLIS && isAbout(item, symbol, sectorOf(symbol))));
}

/** Rounds up to this long are looked at in candles of five seconds. */
const LONGEST_FINE_ROUND = 900_000;

/** The interval in which a round's candles are neither too many nor too few to look at. */
export const reviewInterval = ({ openAt, settleAt }: { readonly openAt: number; readonly settleAt: number }): Interval =>
  (settleAt - openAt > LONGEST_FINE_ROUND ? '1m' : '5s');

export interface PricePoint {
  readonly time: number;
  readonly price: number;
}

/** What candles are drawn in: times and prices at its edges. */
export interface Frame {
  readonly from: number;
  readonly to: number;
  readonly low: number;
  readonly high: number;
}

/** The smallest frame around candles and points; null without any. */
export function frameOf(candles: readonly Candle[], interval: Interval, points: readonly PricePoint[]): Frame | null {
  if (candles.length + points.length === 0) {
    return null;
  }
  const step = MILLIS[interval];
  const times = [...candles.flatMap(({ start }) => [start, start + step]), ...points.map(({ time }) => time)];
  const prices = [...candles.flatMap(({ low, high }) => [low, high]), ...points.map(({ price }) => price)];
  return { from: Math.min(...times), to: Math.max(...times), low: Math.min(...prices), high: Math.max(...prices) };
}

/** Where a point is: from 0 to 1, from the left and from the top; in the middle where all are the same. */
export function placeIn({ from, to, low, high }: Frame, { time, price }: PricePoint): { x: number; y: number } {
  return { x: share(time - from, to - from), y: share(high - price, high - low) };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0.5 : part / whole);
