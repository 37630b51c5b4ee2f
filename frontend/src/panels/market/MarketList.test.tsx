// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';
import { tradingPage } from '../../testing/desk';
import { press, type } from '../../testing/hands';
import type { TestPage } from '../../testing/page';
import { chooseLanguage } from '../../text/language';
import { MarketList } from './MarketList';

let page: TestPage;
let market: HTMLElement;

beforeEach(async () => {
  chooseLanguage('en');
  page = await tradingPage();
  market = await page.render(<MarketList />);
});

afterEach(() => page.leave());

const rows = () => Array.from(market.querySelectorAll('.market-row'), (row) => row.getAttribute('data-symbol'));
const search = () => market.querySelector('.market-search');

test('should search when / is pressed and choose the first one found when Enter is', async () => {
  await press('/');
  expect(document.activeElement).toBe(search());
  await type(search(), 'bet');
  expect(rows()).toEqual(['BETA']);
  await press('Enter');
  expect(page.services.store.current.selected).toBe('BETA');
  expect(rows()).toEqual(['ACME', 'BETA']);
  expect(document.activeElement).toBe(document.body);
});

test('should say so when nothing is found, and list everything again when Escape is pressed', async () => {
  await press('/');
  await type(search(), 'nothing like it');
  expect(market.textContent).toContain('There is no such stock.');
  await press('Escape');
  expect(rows()).toEqual(['ACME', 'BETA']);
  expect(page.services.store.current.selected).toBe('ACME');
});
