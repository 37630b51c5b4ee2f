// What a chart draws besides the candles the server tells: quiet intervals, own fills, news.

import type { Interval } from './candles';
import type { Candle, Fill, NewsItem, Side, Ticker } from './messages';

export const MILLIS: { readonly [interval in Interval]: number } = { '1s': 1_000, '5s': 5_000, '1m': 60_000 };

/** More quiet intervals than this in a row are left out. */
const LONGEST_QUIET = 300;

/** Puts a flat candle wherever nothing traded, so that the time axis goes on evenly; candles come oldest first. */
export function fillQuiet(candles: readonly Candle[], interval: Interval): Candle[] {
  const step = MILLIS[interval];
  const filled: Candle[] = [];
  for (const candle of candles) {
    const last = filled.at(-1);
    if (last && candle.start - last.start <= LONGEST_QUIET * step) {
      for (let start = last.start + step; start < candle.start; start += step) {
        filled.push(flat(last.close, start));
      }
    }
    filled.push(candle);
  }
  return filled;
}

/**
 * The candles to draw again: only the newest of `before` can have changed, and all behind it are new. Null when the
 * chart has to begin anew.
 */
export function changedCandles(before: readonly Candle[], after: readonly Candle[]): readonly Candle[] | null {
  const [first, last] = [before[0], before.at(-1)];
  if (!first || !last || after[0]?.start !== first.start || after.length < before.length) {
    return null;
  }
  return after.slice(before.length - 1);
}

/** What traded of own orders in one candle, on one side. */
export interface Mark {
  readonly start: number;
  readonly side: Side;
  readonly quantity: number;
}

/** Own fills of an instrument as marks on candles, oldest first. */
export function fillMarks(fills: readonly Fill[], symbol: string, interval: Interval): Mark[] {
  const byCandle = new Map<string, Mark>();
  for (const { time, side, quantity } of fills.filter((fill) => fill.symbol === symbol)) {
    const start = startOf(time, interval);
    const key = `${start} ${side}`;
    byCandle.set(key, { start, side, quantity: quantity + (byCandle.get(key)?.quantity ?? 0) });
  }
  return Array.from(byCandle.values()).sort((a, b) => a.start - b.start);
}

/** The begin of the interval a time is in. */
export function startOf(time: number, interval: Interval): number {
  return time - (time % MILLIS[interval]);
}

/** Whether news is about an instrument, its sector or the whole market. */
export function concerns(news: NewsItem, { symbol, sector }: Ticker): boolean {
  return news.scope === 'market' || news.symbol === symbol || (news.scope === 'sector' && news.sector === sector);
}

const flat = (price: number, start: number): Candle =>
  ({ start, open: price, high: price, low: price, close: price, volume: 0 });
