import { expect, test } from 'vitest';
import { applyCandles, NO_CANDLES } from './candles';
import type { Candle, CandlesMessage } from './messages';

const candle = (start: number, close = 1): Candle => ({ start, open: 1, high: close, low: 1, close, volume: 1 });
const message = (type: 'snapshot' | 'update', ...candles: Candle[]): CandlesMessage =>
  ({ ch: 'candles:S:1s', seq: 1, type, data: { candles } });
const starts = (candles: readonly Candle[]) => candles.map(({ start }) => start);

test('should add new candles and replace changed ones when an update comes', () => {
  const before = applyCandles(NO_CANDLES, message('snapshot', candle(1), candle(2)));
  const { candles } = applyCandles(before, message('update', candle(2, 5), candle(3)));
  expect(starts(candles)).toEqual([1, 2, 3]);
  expect(candles[1]?.close).toBe(5);
  expect(candles[0]).toBe(before.candles[0]);
});

test('should begin anew when a snapshot comes, and be ready even when it is empty', () => {
  const before = applyCandles(NO_CANDLES, message('snapshot', candle(1)));
  expect(applyCandles(before, message('snapshot'))).toEqual({ ready: true, candles: [] });
});

test('should keep the newest candles when there are too many', () => {
  const many = Array.from({ length: 2_000 }, (_, start) => candle(start));
  const { candles } = applyCandles({ ready: true, candles: many }, message('update', candle(2_000)));
  expect(candles).toHaveLength(2_000);
  expect([candles[0]?.start, candles.at(-1)?.start]).toEqual([1, 2_000]);
});
