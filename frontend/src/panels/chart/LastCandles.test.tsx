// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Candle } from '../../model/messages';
import { TestPage } from '../../testing/page';
import { chooseLanguage } from '../../text/language';
import { LastCandles } from './LastCandles';

const candles = (count: number): Candle[] => Array.from({ length: count }, (_, index) =>
  ({ start: index * 1_000, open: 1_000 + index, high: 1_200, low: 900, close: 1_100, volume: 7 }));

let page: TestPage;

beforeEach(() => {
  chooseLanguage('en');
  page = new TestPage();
});
afterEach(() => page.leave());

test('should list the last candles that are over, newest first', async () => {
  const root = await page.render(<LastCandles name="Hanbit" candles={candles(9)} />);
  const opens = Array.from(root.querySelectorAll('tbody tr td:nth-child(2)'), (cell) => cell.textContent);
  expect(opens).toEqual(['1,007', '1,006', '1,005', '1,004', '1,003']);
  expect(root.querySelector('caption')?.textContent).toBe('Last candles of Hanbit');
});

test('should list nothing while the first candle goes on', async () => {
  const root = await page.render(<LastCandles name="Hanbit" candles={candles(1)} />);
  expect(root.querySelectorAll('tbody tr')).toHaveLength(0);
});
