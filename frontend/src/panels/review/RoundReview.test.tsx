// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Fill, NewsItem, Side } from '../../model/messages';
import { fixture } from '../../testing/fixtures';
import { TestPage } from '../../testing/page';
import { RoundReview } from './RoundReview';

let page: TestPage;
let asked: string[];

const CANDLES = [
  { start: 0, open: 9_000, high: 9_100, low: 8_900, close: 9_050, volume: 1 },
  { start: 5_000, open: 9_050, high: 9_700, low: 9_050, close: 9_600, volume: 1 },
  { start: 10_000, open: 9_600, high: 9_600, low: 9_400, close: 9_400, volume: 1 },
];
const NEWS = [{ ...fixture<{ data: NewsItem }>('game-news').data, time: 4_000 }];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return Response.json(path.startsWith('/api/news') ? { news: NEWS } : { candles: CANDLES });
  });
  page = new TestPage();
  page.services.store.update((state) => ({ ...state, session: { ...state.session, loggedIn: true } }));
  page.say(fixture('tickers-snapshot'));
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await page.leave();
});

const fill = (id: number, side: Side, quantity: number, price: number): Fill => ({
  id: String(id), tradeId: id, orderId: String(id), roundId: 1, time: id * 1_000, symbol: 'ACME', side, price, quantity,
});
const fills = [fill(1, 'buy', 10, 9_000), fill(2, 'sell', 4, 9_500)];

async function review(value: readonly Fill[], length = 180_000): Promise<HTMLElement> {
  await page.frame();
  const round = { roundId: 1, openAt: 0, settleAt: length };
  const element = await page.render(<RoundReview round={round} fills={{ value, failure: null, retry: () => undefined }} />);
  await act(async () => undefined);
  return element;
}

const cards = (element: HTMLElement) => Array.from(element.querySelectorAll('.trade-card'), ({ textContent }) => textContent);
const outline = (element: HTMLElement, name: string) => element.querySelector(`.review-${name}`)?.getAttribute('d') ?? '';

test('should draw own trades and news on the candles that the server has kept', async () => {
  const element = await review(fills);
  expect(asked).toEqual(['/api/candles/ACME?round=1&interval=5s&limit=1000', '/api/news?round=1']);
  expect(outline(element, 'rising').match(/Z/g)).toHaveLength(2);
  expect(outline(element, 'falling').match(/Z/g)).toHaveLength(1);
  expect(element.querySelectorAll('.review-buy, .review-sell')).toHaveLength(2);
  expect(element.querySelector('.review-flag title')?.textContent).toContain('나쁜 소식');
});

test('should count what was held at the last price of the round', async () => {
  const held = await review([fill(1, 'buy', 10, 9_000)]);
  expect(cards(held)[0]).toContain('+4,000원');
});

test('should name the best trade', async () => {
  expect(cards(await review(fills))[0]).toContain('+2,400원');
});

test('should ask for longer candles when the round was long', async () => {
  await review(fills, 3_600_000);
  expect(asked[0]).toBe('/api/candles/ACME?round=1&interval=1m&limit=1000');
});

test('should say so when nothing was traded', async () => {
  expect((await review([])).textContent).toContain('이 라운드에서는 거래하지 않았어요');
});
