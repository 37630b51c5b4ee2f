// @vitest-environment happy-dom
import { act, type ReactNode } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Fill, NewsItem } from '../../model/messages';
import { fixture } from '../../testing/fixtures';
import { TestPage } from '../../testing/page';
import { MissedNews } from './MissedNews';
import { News } from './News';

const { data: recall } = fixture<{ data: NewsItem }>('game-news');
const boom: NewsItem = { ...recall, number: 2, scope: 'sector', symbol: null, sector: 'bio', direction: 'good', headlineKo: '바이오 호황' };

let page: TestPage;
let element: HTMLElement;
let answer: () => Response;

beforeEach(() => {
  answer = () => Response.json({ news: [recall] });
  vi.stubGlobal('fetch', async () => answer());
  page = new TestPage();
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await page.leave();
});

async function show(panel: ReactNode): Promise<void> {
  element = await page.render(panel);
  page.server.onState('live');
  page.say(fixture('game-round'), fixture('tickers-snapshot'));
  await page.frame();
  await act(async () => undefined);
  await page.frame();
}

const heads = () => Array.from(element.querySelectorAll('.news-head strong'), ({ textContent }) => textContent);
const click = (selector: string) => act(async () => element.querySelector<HTMLElement>(selector)?.click());

test('should say for whom news is good or bad, the newest first', async () => {
  await show(<News />);
  page.say({ ch: 'game', seq: 2, type: 'news', data: boom });
  await page.frame();
  expect(heads()).toEqual(['▲ 바이오 업종에 좋은 소식', '▼ 한빛에 나쁜 소식']);
  expect(element.querySelector('h3')?.textContent).toBe('바이오 호황');
});

test('should lead to the stock that news is about', async () => {
  await show(<News />);
  page.services.select('BETA');
  await click('.news-show');
  expect(page.services.store.current.selected).toBe('ACME');
});

test('should offer another try when earlier news cannot be loaded', async () => {
  answer = () => Response.json({}, { status: 503 });
  await show(<News />);
  expect(element.querySelector('[role=alert]')?.textContent).toContain('지난 뉴스를 불러오지 못했어요');
  answer = () => Response.json({ news: [recall] });
  await click('[role=alert] button');
  await page.frame();
  expect(heads()).toHaveLength(1);
  expect(element.querySelector('[role=alert]')).toBeNull();
});

test('should list the news of a round that nobody acted on', async () => {
  const fill = { id: '1', symbol: 'ACME', time: recall.time + 1 } as Fill;
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    return answer();
  });
  await show(<MissedNews roundId={3} fills={[]} />);
  expect(asked).toEqual(['/api/news?round=3']);
  expect(heads()).toEqual(['▼ 한빛에 나쁜 소식']);
  await page.leave();
  page = new TestPage();
  await show(<MissedNews roundId={3} fills={[fill]} />);
  expect(element.textContent).toContain('놓친 뉴스가 없어요');
});

test('should say so when no news of a round is kept', async () => {
  answer = () => Response.json({ news: [] });
  await show(<MissedNews roundId={3} fills={[]} />);
  expect(element.textContent).toContain('이 라운드의 뉴스는 남아 있지 않아요');
});
