// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RoundData } from '../../model/messages';
import { fixture } from '../../testing/fixtures';
import { TestPage } from '../../testing/page';
import { EquityCurve } from './EquityCurve';
import { RoundProfits } from './RoundProfits';

const round = fixture<{ data: RoundData }>('game-round').data;
const OPENED = round.openAt / 1_000;

let page: TestPage;
let asked: string[];
let answer: object;

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return Response.json(answer);
  });
  page = new TestPage();
  page.now = round.openAt + 60_000;
  page.say({ ch: 'game', seq: 1, type: 'round', data: { ...round, serverTime: page.now } });
  const me = { userId: 7, nickname: 'alice', kind: 'guest' } as const;
  page.services.store.update((state) => ({ ...state, session: { ...state.session, loggedIn: true, me } }));
});
afterEach(async () => {
  await page.leave();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

async function show(part: ReactNode): Promise<HTMLElement> {
  await page.frame();
  const element = await page.render(part);
  await act(async () => vi.advanceTimersByTimeAsync(0));
  return element;
}

const points = (element: HTMLElement) => element.querySelector('.equity-line')?.getAttribute('points')?.split(' ').length;

test('should draw what the server says the account was worth since the opening, and go on', async () => {
  answer = { timestamp: [OPENED, OPENED + 5], equity: [10_010_000, 9_990_000], profit_loss: [] };
  const element = await show(<EquityCurve />);
  const start = encodeURIComponent(new Date(round.openAt).toISOString());
  expect(asked).toEqual([`/v2/account/portfolio/history?timeframe=5Sec&start=${start}`]);
  expect(points(element)).toBe(3);
  answer = { timestamp: [OPENED, OPENED + 5, OPENED + 10], equity: [10_010_000, 9_990_000, 10_000_000], profit_loss: [] };
  await act(async () => vi.advanceTimersByTimeAsync(5_000));
  expect(points(element)).toBe(4);
});

test('should have a column for each round that has ended, and say how many brought a gain', async () => {
  answer = { timestamp: [60, 360, 660], equity: [], profit_loss: [5_000, -2_000, 0] };
  const element = await show(<RoundProfits />);
  expect(asked[0]).toContain('timeframe=5Sec&period=1M&end=');
  expect(Array.from(element.querySelectorAll('.profits-bar'), (bar) => bar.getAttribute('class')))
    .toEqual(['profits-bar up', 'profits-bar down', 'profits-bar flat']);
  expect(element.textContent).toContain('최근 3개 라운드 가운데 1개에서 벌었어요');
  expect(element.querySelector('tbody tr:nth-child(2)')?.textContent).toContain('▼ -2,000원');
});

test('should say what will be here when no round has ended yet', async () => {
  answer = { timestamp: [], equity: [], profit_loss: [] };
  expect((await show(<RoundProfits />)).textContent).toContain('끝까지 참가한 라운드가 없어요');
});
