// Candles of one instrument in one interval.

import type { Candle, CandlesMessage } from './messages';

const KEPT = 2_000;

export const INTERVALS = ['1s', '5s', '1m'] as const;
export type Interval = (typeof INTERVALS)[number];

/** Oldest first; `ready` once the server has told, even if nothing traded. */
export interface Candles {
  readonly ready: boolean;
  readonly candles: readonly Candle[];
}

export const NO_CANDLES: Candles = { ready: false, candles: [] };

/** One candle of an update replaces that with its start; they come oldest first. */
export function applyCandles({ candles }: Candles, { type, data }: CandlesMessage): Candles {
  const first = data.candles[0];
  if (type === 'snapshot' || !first) {
    return { ready: true, candles: type === 'snapshot' ? data.candles : candles };
  }
  const before = candles.filter(({ start }) => start < first.start);
  const byStart = new Map(candles.slice(before.length).map((candle) => [candle.start, candle]));
  data.candles.forEach((candle) => byStart.set(candle.start, candle));
  const newest = Array.from(byStart.values()).sort((a, b) => a.start - b.start);
  return { ready: true, candles: [...before, ...newest].slice(-KEPT) };
}
