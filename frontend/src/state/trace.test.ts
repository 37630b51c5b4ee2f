import { beforeEach, expect, test } from 'vitest';
import { fixture } from '../testing/fixtures';
import { TestPage } from '../testing/page';
import type { Frame } from '../net/wire';

let page: TestPage;
let round: Frame & { data: object };

beforeEach(() => {
  page = new TestPage();
  round = fixture('game-round');
  page.services.session.enter({ userId: 7, nickname: 'alice' });
});

const trace = () => page.services.store.current.trace;
const open = (roundId = 7) => page.say({ ...round, data: { ...round.data, roundId, phase: 'open' } });

/** A second goes by, something changes, and a frame is drawn. */
async function second(): Promise<void> {
  page.now += 1_000;
  page.services.say(() => 'something');
  await page.frame();
}

test('should remember once a second what the account is worth while the market is open', async () => {
  open();
  page.say(fixture('account-snapshot'));
  await second();
  await second();
  page.services.say(() => 'within the same second');
  await page.frame();
  expect(trace()).toMatchObject({ roundId: 7, userId: 7 });
  expect(trace().points.map(({ equity }) => equity)).toEqual([10_000_000, 10_000_000]);
});

test('should begin anew with another round and another player', async () => {
  open();
  page.say(fixture('account-snapshot'));
  await second();
  open(8);
  await second();
  expect(trace()).toMatchObject({ roundId: 8, points: [{ equity: 10_000_000 }] });
  page.services.session.enter({ userId: 8, nickname: 'bob' });
  await second();
  expect(trace().userId).toBe(7);
  page.say(fixture('account-snapshot'));
  await second();
  expect(trace()).toMatchObject({ userId: 8, points: [{ equity: 10_000_000 }] });
});

test('should remember nothing while the market is closed', async () => {
  page.say({ ...round, data: { ...round.data, phase: 'intermission' } }, fixture('account-snapshot'));
  await second();
  expect(trace().points).toEqual([]);
});
