// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RoundData } from '../model/messages';
import { fixture } from '../testing/fixtures';
import { TestPage } from '../testing/page';
import { chooseLanguage } from '../text/language';
import { navigate } from '../ui/route';
import { App } from './App';

// There is no canvas here.
vi.mock('../panels/chart/CandleChart', () => ({ CandleChart: () => null }));

let page: TestPage;
let root: HTMLElement;

beforeEach(async () => {
  history.replaceState(null, '', '/');
  chooseLanguage('en');
  // No server: requests stay without an answer.
  vi.stubGlobal('fetch', () => new Promise(() => undefined));
  page = new TestPage();
  root = await page.render(<App services={page.services} />);
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await page.leave();
});

const see = (selector: string) => root.querySelector<HTMLElement>(selector) ?? expect.fail(`there is no ${selector}`);
const click = (selector: string) => act(async () => see(selector).click());
/** Pages are loaded when they are needed, and timers are late, on a busy machine. */
const eventually = (check: () => void) => vi.waitFor(check, { timeout: 30_000 });
const connection = async (state: 'connecting' | 'live' | 'offline' | 'restarting') => {
  page.server.onState(state);
  await page.frame();
};
const round = (phase: RoundData['phase']) => {
  const { data } = fixture<{ data: RoundData }>('game-round');
  page.say({ ch: 'game', seq: 1, type: 'round', data: { ...data, phase } });
  return page.frame();
};

test('should ask for what every page needs, and for the account only when somebody is logged in', async () => {
  expect(page.asked).toEqual(expect.arrayContaining(['subscribe game', 'subscribe tickers']));
  expect(page.asked).not.toContain('subscribe account');
  vi.stubGlobal('fetch', async () => Response.json({ userId: 7, nickname: 'alice', kind: 'guest' }));
  await page.services.session.onWelcome(true);
  await page.frame();
  expect(page.asked).toContain('subscribe account');
  expect(see('.person-nickname').textContent).toBe('alice');
});

test('should say what is wrong with the connection and offer a way on', async () => {
  expect(see('.status').textContent).toBe('Connecting. Prices appear in a moment.');
  await connection('offline');
  expect(see('.status p').textContent).toContain('The connection is lost');
  await click('.status .button');
  expect(page.asked.at(-1)).toBe('restart');
  await connection('restarting');
  expect(see('.status p').textContent).toContain('The server is restarting');
  await connection('live');
  await round('open');
  expect(root.querySelector('.status')).toBeNull();
});

test('should say when the market opens while it is closed', async () => {
  await connection('live');
  await round('intermission');
  expect(see('.status').textContent).toMatch(/^The market is closed now and opens in \d\d:\d\d\./);
  expect(see('[data-coach=clock]').textContent).toContain('Break');
});

test('should speak another language at once when it is chosen', async () => {
  expect(see('.market h2').textContent).toBe('Stocks');
  await click('[data-action=language]');
  expect(see('.market h2').textContent).toBe('종목');
  expect(document.documentElement.lang).toBe('ko');
  expect(document.title).toContain('모의 주식 거래소');
});

test('should list the instruments, choose the first and follow a click', async () => {
  page.say(fixture('tickers-snapshot'));
  await page.frame();
  expect(see('.market-row[aria-current]').dataset.symbol).toBe('ACME');
  await click('.market-row[data-symbol=BETA]');
  await page.frame();
  expect(see('.market-row[aria-current]').dataset.symbol).toBe('BETA');
});

test('should find an instrument by a part of its name or symbol in either language', async () => {
  page.say(fixture('tickers-snapshot'));
  await page.frame();
  const seek = (words: string) => act(async () => {
    const field = see('.market-search') as HTMLInputElement;
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, words);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  const rows = () => Array.from(root.querySelectorAll<HTMLElement>('.market-row'), ({ dataset }) => dataset.symbol);
  await seek('bet');
  expect(rows()).toEqual(['BETA']);
  await seek('한빛 ');
  expect(rows()).toEqual(['ACME', 'BETA']);
  await seek('nothing');
  expect(rows()).toEqual([]);
  expect(see('.market .note').textContent).toContain('no such stock');
});

test('should tint a price for a moment when it changes', async () => {
  page.say(fixture('tickers-snapshot'));
  await page.frame();
  expect(see('.market-price').dataset.tint).toBeUndefined();
  page.say(fixture('tickers-update'));
  await page.frame();
  expect(see('.market-price').textContent).toBe('10,050');
  expect(see('.market-price').dataset.tint).toBe('up');
  await eventually(() => expect(see('.market-price').dataset.tint).toBeUndefined());
});

test('should show the own figures when the account is known', async () => {
  expect(root.querySelector('.account-figures')).toBeNull();
  page.say(fixture('game-round'), fixture('tickers-snapshot'), fixture('account-snapshot'), fixture('account-update'));
  await page.frame();
  expect(see('.account-cash').textContent).toBe('9,899,500 won');
  expect(see('.account-equity').textContent).toBe('9,999,500 won');
  expect(see('.account-figures .down').textContent).toBe('▼ -0.01 %');
});

test('should go to another page and back without loading', async () => {
  // A page that is still to be loaded is drawn when it has come, not when the test says so.
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', false);
  navigate('/orders');
  await eventually(() => expect(see('.page-title').textContent).toBe('Orders'));
  expect(root.querySelector('.market')).toBeNull();
  expect(see('.bar-nav [aria-current=page]').textContent).toBe('Orders');
  history.back();
  await eventually(() => see('.market'));
});

test('should show the view that the bar at the bottom names', async () => {
  await click('.bottom [data-view=chat]');
  await page.frame();
  expect(see('.trade').dataset.view).toBe('chat');
  expect(see('.bottom [aria-current=page]').textContent).toBe('Chat');
});
