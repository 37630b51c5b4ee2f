// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Fill, Side } from '../../model/messages';
import { fixture } from '../../testing/fixtures';
import { TestPage } from '../../testing/page';
import { RoundReview } from './RoundReview';

let page: TestPage;
let asked: string[];

beforeEach(() => {
  asked = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return Response.json({ candles: [{ start: 1_000, close: 100 }, { start: 6_000, close: 120 }] });
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

async function review(value: readonly Fill[], newest: boolean): Promise<HTMLElement> {
  await page.frame();
  const element = await page.render(<RoundReview fills={{ value, failure: null, retry: () => undefined }} newest={newest} />);
  await act(async () => undefined);
  return element;
}

const cards = (element: HTMLElement) => Array.from(element.querySelectorAll('.trade-card'), ({ textContent }) => textContent);

test('should draw own trades on real prices and count what was held while the round is the newest one', async () => {
  const element = await review(fills, true);
  expect(asked).toEqual(['/api/candles/ACME?interval=5s&limit=1000']);
  expect(element.querySelector('.review-line')?.getAttribute('points')?.split(' ')).toHaveLength(2);
  expect(element.querySelectorAll('.review-buy, .review-sell')).toHaveLength(2);
  expect(cards(element)[0]).toContain('+6,000원');
  expect(element.textContent).toContain('선은 이 라운드의 실제 시세예요');
});

test('should say that the line is made of own trades when the round is an older one', async () => {
  const element = await review(fills, false);
  expect(asked).toEqual([]);
  expect(cards(element)[0]).toContain('+2,000원');
  expect(element.textContent).toContain('선은 내 체결 가격을 이은 것이에요');
  expect(element.textContent).toContain('빼고 계산했어요');
});

test('should say so when nothing was traded', async () => {
  expect((await review([], true)).textContent).toContain('이 라운드에서는 거래하지 않았어요');
});
