// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { OwnResult, ResultsData, RoundData } from '../../model/messages';
import type { Frame } from '../../net/wire';
import { fixture } from '../../testing/fixtures';
import { TestPage } from '../../testing/page';
import { RoundResults } from './RoundResults';

const result = { equity: 10_420_000, returnBasisPoints: 420, ratingDelta: 100, mmrBefore: 50, mmr: 150 } as const;
const own: OwnResult = { ...result, roundId: 1, players: 2, rank: 1, tierBefore: 'bronze', tier: 'silver' };
const results: ResultsData = {
  roundId: 1, players: 2, winner: 'alice', items: [
    { ...result, nickname: 'alice', rank: 1, tierBefore: 'bronze', tier: 'silver' },
    { ...result, nickname: null, rank: 2, returnBasisPoints: -5, ratingDelta: 0, tierBefore: 'bronze', tier: 'bronze' },
  ],
};
const told: Frame = { ch: 'game', seq: 2, type: 'results', data: results };
const owned: Frame = { ch: 'account', seq: 2, type: 'result', data: own };

let page: TestPage;
let element: HTMLElement;

beforeEach(async () => {
  vi.stubGlobal('fetch', async () => Response.json({ items: [], next: null }));
  page = new TestPage();
  element = await page.render(<RoundResults />);
});
afterEach(async () => {
  localStorage.clear();
  await page.leave();
  vi.unstubAllGlobals();
});

const round = (parts: Partial<RoundData>): Frame =>
  ({ ch: 'game', seq: 1, type: 'round', data: { ...fixture<{ data: RoundData }>('game-round').data, ...parts } });
const over = round({ phase: 'intermission', serverTime: 1_195_000 });
const dialog = () => element.querySelector('dialog');
const click = (selector: string) => act(async () => element.querySelector<HTMLElement>(selector)?.click());

async function tell(...frames: Frame[]): Promise<void> {
  page.say(...frames);
  await page.frame();
  await page.frame();
}

test('should open by itself once when a round is over in which one has traded', async () => {
  await tell(round({}), owned);
  expect(dialog()).toBeNull();
  await tell(over, told);
  expect(dialog()?.textContent).toContain('1등이에요!');
  expect(dialog()?.textContent).toContain('50 → 150점 (+100)');
  expect(dialog()?.textContent).toContain('실버 등급으로 올랐어요!');
  await click('.results-ways button');
  await page.frame();
  await tell(over);
  expect(dialog()).toBeNull();
});

test('should not open by itself again when the page is loaded anew, and open when asked to', async () => {
  await tell(over, told, owned);
  expect(dialog()).not.toBeNull();
  await page.leave();
  page = new TestPage();
  element = await page.render(<RoundResults />);
  await tell(over, told, owned);
  expect(dialog()).toBeNull();
  await act(async () => page.services.showResults(1));
  await page.frame();
  expect(dialog()).not.toBeNull();
});

test('should show the podium to somebody who only watches when asked to', async () => {
  await tell(over, told);
  expect(dialog()).toBeNull();
  await act(async () => page.services.showResults(1));
  await page.frame();
  const steps = Array.from(element.querySelectorAll('.results-step'), ({ textContent }) => textContent);
  expect(steps).toEqual(['alice실버▲ +4.20 %1위', '이름 모름브론즈▼ -0.05 %2위']);
  expect(element.querySelector('.results-own')).toBeNull();
});

test('should offer guests to keep their result when there is one', async () => {
  const me = { userId: 7, nickname: 'alice', kind: 'guest' } as const;
  page.services.store.update((state) => ({ ...state, session: { ...state.session, loggedIn: true, me } }));
  await tell(over, told, owned);
  await click('.results-keep button');
  await page.frame();
  expect(page.services.store.shown.people).toBe('signUp');
  expect(dialog()).toBeNull();
});

test('should close when the next round begins', async () => {
  await tell(over, told, owned);
  expect(dialog()).not.toBeNull();
  await tell(round({ roundId: 2, phase: 'setup' }));
  expect(dialog()).toBeNull();
});
