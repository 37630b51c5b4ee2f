// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { RoundData, Ticker, Trade } from '../../model/messages';
import { setScreen, tradingPage } from '../../testing/desk';
import { fixture } from '../../testing/fixtures';
import { click } from '../../testing/hands';
import { TestPage } from '../../testing/page';
import { chooseLanguage } from '../../text/language';
import { Lists } from './Lists';

let page: TestPage;
let lists: HTMLElement;

beforeEach(async () => {
  chooseLanguage('en');
  setScreen(true);
  page = await tradingPage();
  lists = await page.render(<Lists />);
});
afterEach(async () => {
  await page.leave();
  vi.unstubAllGlobals();
});

const show = (name: string) => click(lists.querySelector(`[role=tab][id$="-${name}"]`));
const rows = () => Array.from(lists.querySelectorAll('tbody tr'), (row) =>
  Array.from(row.children, (cell) => cell.textContent).join(' | '));
const price = async (value: number) => {
  const [ticker] = fixture<{ data: { tickers: Ticker[] } }>('tickers-snapshot').data.tickers;
  page.say({ ch: 'tickers', seq: 2, type: 'update', data: { tickers: [{ ...ticker, price: value }] } });
  await page.frame();
};

test('should count what is in a list, and say nothing of an empty one', () => {
  const titles = Array.from(lists.querySelectorAll('[role=tab]'), (tab) => tab.textContent);
  expect(titles).toEqual(['Waiting orders 1', 'Holdings 1', 'Your fills 1', 'Trades']);
});

test('should value holdings at the price of the moment, with gain and return', async () => {
  await show('holdings');
  await price(10_150);
  expect(rows()).toEqual(['Hanbit | 10 | 10,050 | 101,500 won | +1,000▲ +0.99 % | Sell']);
  await price(9_950);
  expect(rows()).toEqual(['Hanbit | 10 | 10,050 | 99,500 won | -1,000▼ -0.99 % | Sell']);
});

test('should lead to a ticket that sells the holding', async () => {
  page.services.select('BETA');
  await page.frame();
  await show('holdings');
  await click(lists.querySelector('.holdings-sell'));
  expect(page.services.store.current.selected).toBe('ACME');
  expect(page.services.ticket.current).toMatchObject({ symbol: 'ACME', side: 'sell', open: true });
});

test('should list own fills with price and amount', async () => {
  await show('fills');
  expect(rows()[0]).toContain('Hanbit | Buy | 10 | 10,050 | 100,500 won | ');
});

test('should list no fill of an earlier round', async () => {
  const { data } = fixture<{ data: RoundData }>('game-round');
  page.say({ ch: 'game', seq: 4, type: 'round', data: { ...data, roundId: data.roundId + 1 } });
  await page.frame();
  await show('fills');
  expect(lists.querySelector('[role=tabpanel]')?.textContent).toBe('No fills yet. A market order is filled at once.');
  expect(lists.querySelector('[id$="-fills"]')?.textContent).toBe('Your fills');
});

test('should follow the trades of the chosen instrument, newest first, with who crossed the spread', async () => {
  await show('tape');
  expect(page.asked).toContain('subscribe trades:ACME');
  const trade = (id: number, takerSide: Trade['takerSide']) =>
    ({ id, time: id, price: 10_000 + id, quantity: id, takerSide, auction: false });
  page.say({ ch: 'trades:ACME', seq: 1, type: 'snapshot', data: { trades: [trade(1, 'buy'), trade(2, 'sell')], skipped: false } });
  await page.frame();
  expect(rows().map((row) => row.split(' | ').slice(1).join(' | '))).toEqual(['▼ sold | 2 | 10,002', '▲ bought | 1 | 10,001']);
});

test('should say what comes next when nobody plays', async () => {
  await page.leave();
  page = new TestPage();
  lists = await page.render(<Lists />);
  for (const [name, words] of [['orders', 'your orders'], ['holdings', 'cash and shares'], ['fills', 'your fills']] as const) {
    await show(name);
    expect(lists.querySelector('[role=tabpanel]')?.textContent).toMatch(new RegExp(`Play as guest and your.*${words.replace('your ', '')}`));
  }
});
