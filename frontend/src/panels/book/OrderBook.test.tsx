// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { setScreen, tradingPage } from '../../testing/desk';
import { click, focus, press } from '../../testing/hands';
import type { TestPage } from '../../testing/page';
import { chooseLanguage } from '../../text/language';
import { OrderBook } from './OrderBook';

const LEVELS = {
  u: 20, bids: [[9_950, 5], [9_940, 20], [9_930, 1]], asks: [[10_050, 30], [10_060, 15], [10_070, 2]],
};

let page: TestPage;
let book: HTMLElement;

beforeEach(async () => {
  chooseLanguage('en');
  setScreen(true);
  page = await tradingPage();
  page.say({ ch: 'book:ACME', seq: 2, type: 'snapshot', data: LEVELS });
  await page.frame();
  book = await page.render(<OrderBook />);
});
afterEach(async () => {
  await page.leave();
  vi.unstubAllGlobals();
});

const prices = () => Array.from(book.querySelectorAll('[data-price]'), (row) => Number(row.getAttribute('data-price')));
const row = (price: number) => book.querySelector(`[data-price="${price}"]`);
const button = (price: number) => row(price)?.querySelector('button') ?? null;
const focusedPrice = () => Number(document.activeElement?.closest('[data-price]')?.getAttribute('data-price'));
const changeBook = async (bids: number[][], asks: number[][], u = 21) => {
  page.say({ ch: 'book:ACME', seq: u, type: 'delta', data: { U: u, u, bids, asks } });
  await page.frame();
};

test('should list the highest price first, bars as long as the share of the largest quantity', () => {
  expect(prices()).toEqual([10_070, 10_060, 10_050, 9_950, 9_940, 9_930]);
  const bar = (price: number) => (row(price)?.querySelector('.book-depth') as HTMLElement).style.transform;
  expect([bar(10_050), bar(10_060)]).toEqual(['scaleX(1)', 'scaleX(0.5)']);
  expect(book.querySelector('.book-spread')?.textContent).toBe('Spread 100 won');
});

test('should mark what is open of own orders beside their price', () => {
  expect(row(9_950)?.querySelector('.book-own')?.textContent).toBe('you 5');
  expect(row(9_940)?.querySelector('.book-own')?.textContent).toBe('');
});

test('should put a price into the ticket when it is picked', async () => {
  await click(button(10_060));
  expect(page.services.ticket.current).toMatchObject({ symbol: 'ACME', type: 'limit', price: '10,060', open: true });
});

test('should move between prices with arrows, and have one stop for the Tab key', async () => {
  const stops = () => Array.from(book.querySelectorAll('[data-price] [tabindex="0"]'), (stop) => stop.textContent);
  expect(stops()).toEqual(['10,050']);
  await focus(button(10_050));
  await press('ArrowDown');
  expect(focusedPrice()).toBe(9_950);
  await press('ArrowDown');
  await press('ArrowUp');
  await press('ArrowUp');
  await press('ArrowUp');
  expect(focusedPrice()).toBe(10_060);
  await page.frame();
  expect(stops()).toEqual(['10,060']);
});

test('should hand the focus to the nearest price when the focused one vanishes', async () => {
  await focus(button(9_940));
  await changeBook([[9_940, 0]], []);
  expect(focusedPrice()).toBe(9_950);
});

test('should leave the focus where it is when a price vanishes that had none', async () => {
  await changeBook([[9_940, 0]], []);
  expect(document.activeElement).toBe(document.body);
});

test('should say what an empty book means, and what one can do', async () => {
  await changeBook([[9_950, 0], [9_940, 0], [9_930, 0]], [[10_050, 0], [10_060, 0], [10_070, 0]]);
  expect(book.querySelector('.book-note')?.textContent).toBe('Nobody quotes right now. A limit order can be the first quote.');
});

test('should show fewer levels when the screen is small', async () => {
  setScreen(false);
  const many = (from: number) => Array.from({ length: 9 }, (_, index) => [from + index * 10, 1]);
  page.say({ ch: 'book:ACME', seq: 3, type: 'snapshot', data: { u: 30, bids: many(9_000), asks: many(10_050) } });
  await page.frame();
  expect(prices()).toHaveLength(10);
  expect(prices()).toContain(10_050);
});
