import { expect, test } from 'vitest';
import { nextPrice, tickAt, type Ticks } from './ticks';

const ticks: Ticks = [[5_000, 10], [20_000, 50]];

test('should know the tick at a price', () => {
  expect([4_000, 5_000, 19_990, 20_000, 90_000].map((price) => tickAt(ticks, price))).toEqual([10, 10, 10, 50, 50]);
  expect(tickAt([], 7)).toBe(1);
});

test('should step over the price where another tick begins', () => {
  expect([19_980, 19_990, 20_000].map((price) => nextPrice(ticks, price, 1))).toEqual([19_990, 20_000, 20_050]);
  expect([20_050, 20_000, 19_990].map((price) => nextPrice(ticks, price, -1))).toEqual([20_000, 19_990, 19_980]);
});

test('should step to the next price there is when one is between two', () => {
  expect([nextPrice(ticks, 20_070, 1), nextPrice(ticks, 20_070, -1)]).toEqual([20_100, 20_050]);
  expect(nextPrice(ticks, 10, -1)).toBe(10);
});
