// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import type { Frame } from '../../net/wire';
import { fixture } from '../../testing/fixtures';
import { TestPage } from '../../testing/page';
import { KeepAfterRound } from './Keep';

const ROUND = fixture<Frame & { data: { roundId: number } }>('game-round');
const UPDATE = fixture<Frame & { data: { fills: { roundId: number }[] } }>('account-update');

let page: TestPage;
let element: HTMLElement;

beforeEach(async () => {
  page = new TestPage();
  document.body.replaceChildren();
  element = await page.render(<KeepAfterRound />);
});

const phase = (name: string) => page.say({ ...ROUND, data: { ...ROUND.data, phase: name } });
const fillsOf = (roundId: number): Frame =>
  ({ ...UPDATE, data: { ...UPDATE.data, fills: UPDATE.data.fills.map((fill) => ({ ...fill, roundId })) } });

function play(kind: 'guest' | 'local') {
  const { store } = page.services;
  store.update((state) => ({ ...state, session: { ...state.session, loggedIn: true, me: { userId: 7, nickname: 'alice', kind } } }));
  page.say(fixture('account-snapshot'));
}

test('should ask a guest to keep the result once a round with own trades is over', async () => {
  play('guest');
  page.say(fillsOf(ROUND.data.roundId));
  phase('open');
  await page.frame();
  expect(element.textContent).toBe('');
  phase('settling');
  await page.frame();
  expect(element.textContent).toContain('alice님은 게스트예요');
  element.querySelector('button')?.click();
  expect(page.services.store.current.people).toBe('signUp');
  phase('setup');
  await page.frame();
  expect(element.textContent).toBe('');
});

test('should not ask who has traded only in another round', async () => {
  play('guest');
  page.say(fillsOf(ROUND.data.roundId - 1));
  phase('intermission');
  await page.frame();
  expect(element.textContent).toBe('');
});

test('should not ask who has signed up', async () => {
  play('local');
  page.say(fillsOf(ROUND.data.roundId));
  phase('intermission');
  await page.frame();
  expect(element.textContent).toBe('');
});
