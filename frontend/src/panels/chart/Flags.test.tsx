// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Candle, NewsItem } from '../../model/messages';
import { tradingPage } from '../../testing/desk';
import { fixture } from '../../testing/fixtures';
import type { TestPage } from '../../testing/page';
import { chooseLanguage } from '../../text/language';
import type { ChartCanvas } from './canvas';
import { Flags } from './Flags';

const CANDLES: readonly Candle[] = [{ start: 999_000, open: 1, high: 1, low: 1, close: 1, volume: 1 }];
/** Ten pixels a candle; the first five candles are in view. */
const CANVAS = { xOf: (index: number) => (index < 5 ? index * 10 : null), onView: () => () => undefined } as unknown as ChartCanvas;

let page: TestPage;

beforeEach(async () => {
  chooseLanguage('en');
  page = await tradingPage();
});
afterEach(() => page.leave());

const tell = (parts: Partial<NewsItem>) => {
  const news = fixture<{ data: NewsItem }>('game-news');
  page.say({ ch: 'game', seq: 3, type: 'news', data: { ...news.data, ...parts } });
};
const flags = async () => {
  const root = await page.render(<Flags canvas={CANVAS} symbol="ACME" interval="1s" candles={CANDLES} />);
  return Array.from(root.querySelectorAll<HTMLElement>('.chart-flag'));
};

test('should stand where the news came out, and say whether it is good or bad', async () => {
  tell({ number: 1, time: 1_001_500 });
  tell({ number: 2, time: 1_002_000, scope: 'market', symbol: null, direction: 'good', headlineEn: 'Rates fall' });
  await page.frame();
  const [good, bad] = await flags();
  expect(bad?.style.transform).toBe('translateX(20px)');
  expect(bad?.textContent).toBe('▼Bad news: Hanbit recalls products over battery defect');
  expect(good?.className).toContain('up');
  expect(good?.title).toBe('Good news: Rates fall');
});

test('should have no flag for news of another instrument, nor for what is out of view', async () => {
  tell({ number: 1, symbol: 'BETA' });
  tell({ number: 2, time: 1_009_000 });
  await page.frame();
  expect(await flags()).toEqual([]);
});
