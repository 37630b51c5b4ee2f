// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RoundData } from '../model/messages';
import type { Frame } from '../net/socket';
import { fixture } from '../testing/fixtures';
import { TestPage } from '../testing/page';
import { useEarlierNews, useRanking, useSettledResults } from './game';

let page: TestPage;
let asked: string[];
let answers: Record<string, () => Response>;

const news = fixture('game-news').data;
const place = { rank: 1, equity: 10_000_000, returnBasisPoints: 0 };
const line = { ...place, nickname: 'alice', ratingDelta: 30, mmr: 130, tier: 'silver' };

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  answers = {
    '/api/news': () => Response.json({ news: [news] }),
    '/api/ranking/live?limit=20': () =>
      Response.json({ roundId: 1, players: 1, items: [{ ...place, nickname: 'alice' }], own: null }),
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

test('should ask for the ranking every two seconds while the market is open', async () => {
  await page.render(<Part use={useRanking} />);
  await tell(round());
  expect(state().ranking).toMatchObject({ players: 1, own: null });
  await wait(4_000);
  expect(asked).toEqual(Array.from({ length: 3 }, () => '/api/ranking/live?limit=20'));
  await tell(round({ phase: 'intermission' }));
  await wait(4_000);
  expect(asked).toHaveLength(4);
});

test('should ask only for the own place when the channel tells the best', async () => {
  page.services.store.update((known) => ({ ...known, session: { ...known.session, loggedIn: true } }));
  await page.render(<Part use={useRanking} />);
  await tell(round(), { ch: 'game', seq: 2, type: 'ranking', data: { roundId: 1, players: 5, items: [] } });
  expect(asked).toEqual(['/api/ranking/live?limit=0']);
  expect(state().ranking).toMatchObject({ players: 5, own: place });
});

test('should ask for no ranking when the channel tells it to somebody who only watches', async () => {
  await page.render(<Part use={useRanking} />);
  await tell(round(), { ch: 'game', seq: 2, type: 'ranking', data: { roundId: 1, players: 5, items: [] } });
  await wait(4_000);
  expect(asked).toEqual([]);
});

test('should ask for results that no channel has told until they are written', async () => {
  const me = { userId: 7, nickname: 'alice' };
  page.services.store.update((known) => ({ ...known, session: { ...known.session, loggedIn: true, me } }));
  await page.render(<Part use={useSettledResults} />);
  await tell(round({ phase: 'settling' }));
  await wait(2_000);
  expect(asked).toEqual(['/api/rounds/1/ranking?limit=200']);
  expect(state().results.all).toBeNull();
  answers['/api/rounds/1/ranking?limit=200'] = () => Response.json({ items: [line], next: null });
  await wait(2_000);
  expect(state().results).toMatchObject({ all: { winner: 'alice' }, own: { rank: 1, mmrBefore: 100, mmr: 130 } });
  await page.frame();
  await wait(4_000);
  expect(asked).toHaveLength(2);
});

test('should give up on results that are never written', async () => {
  await page.render(<Part use={useSettledResults} />);
  await tell(round({ phase: 'settling' }));
  await wait(60_000);
  expect(asked).toHaveLength(10);
});
