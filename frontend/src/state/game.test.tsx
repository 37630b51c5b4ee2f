// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RoundData } from '../model/messages';
import type { Frame } from '../net/wire';
import { fixture } from '../testing/fixtures';
import { TestPage } from '../testing/page';
import { useEarlierNews, useOwnPlace } from './game';

let page: TestPage;
let asked: string[];
let answers: Record<string, () => Response>;

const news = fixture('game-news').data;
const place = { rank: 1, equity: 10_000_000, returnBasisPoints: 0 };

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answers = {
    '/api/news': () => Response.json({ news: [news] }),
    '/api/ranking/live?limit=0': () => Response.json({ roundId: 1, players: 1, items: [], own: place }),
  };
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return answers[path]?.() ?? Response.json({}, { status: 404 });
  });
  page = new TestPage();
  page.server.onState('live');
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const state = () => page.services.store.current;
const round = (parts: Partial<RoundData> = {}): Frame =>
  ({ ch: 'game', seq: 1, type: 'round', data: { ...fixture<{ data: RoundData }>('game-round').data, ...parts } });

async function tell(...frames: Frame[]): Promise<void> {
  page.say(...frames);
  await page.frame();
  await act(async () => undefined);
}

const wait = (millis: number) => act(() => vi.advanceTimersByTimeAsync(millis));

function Part({ use }: { readonly use: () => unknown }) {
  use();
  return null;
}

test('should read earlier news once a round and again after a lost connection', async () => {
  await page.render(<Part use={useEarlierNews} />);
  expect(asked).toEqual([]);
  await tell(round());
  expect(state().news).toEqual([news]);
  await tell(round({ phase: 'settling' }));
  expect(asked).toEqual(['/api/news']);
  page.server.onState('offline');
  await page.frame();
  page.server.onState('live');
  await page.frame();
  await tell(round({ roundId: 2 }));
  expect(asked).toEqual(['/api/news', '/api/news', '/api/news']);
});

test('should ask for the own place every two seconds while the market is open', async () => {
  page.services.store.update((known) => ({ ...known, session: { ...known.session, loggedIn: true } }));
  await page.render(<Part use={useOwnPlace} />);
  await tell(round());
  expect(state().ranking).toMatchObject({ roundId: 1, own: place });
  await wait(4_000);
  expect(asked).toEqual(Array.from({ length: 3 }, () => '/api/ranking/live?limit=0'));
  await tell(round({ phase: 'settling' }));
  await wait(4_000);
  expect(asked).toHaveLength(3);
});

test('should ask for no place when somebody only watches', async () => {
  await page.render(<Part use={useOwnPlace} />);
  await tell(round());
  await wait(4_000);
  expect(asked).toEqual([]);
});

test('should keep the place that is known when the server does not answer with another', async () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  page.services.store.update((known) => ({ ...known, session: { ...known.session, loggedIn: true } }));
  await page.render(<Part use={useOwnPlace} />);
  await tell(round());
  answers = {};
  await wait(2_000);
  expect(warn).toHaveBeenCalledOnce();
  expect(state().ranking.own).toEqual(place);
});
