import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';

const PAGE_OF_SERVER = 50;

let browser;
let guest;
/** Two instruments, the cheapest first. */
let symbols;

before(async () => {
  browser = await openBrowser();
  guest = await Visitor.arrive(browser);
  await guest.marketOpen();
  await guest.playAsGuest();
  symbols = await guest.symbols();
  await order({ symbol: symbols[0], qty: '2', side: 'buy' });
  await order({ symbol: symbols[1], qty: '1', side: 'buy' });
  await order({ symbol: symbols[0], qty: '1', side: 'sell' });
  await guest.page.click('.bar-nav a[href="/orders"]');
});
after(() => browser.close());

const order = (terms) => guest.ask('POST', '/v2/orders', { type: 'market', time_in_force: 'day', ...terms });

/** The lowest price that an instrument may be bid for: such an order waits. */
async function lowest(symbol) {
  const { instruments } = await guest.ask('GET', '/api/round');
  return instruments.find((instrument) => instrument.symbol === symbol).lowerPriceLimit;
}

const tab = (title) => guest.page.click(`.records [role=tab]:has-text("${title}")`);
const ids = (kind) => guest.page.$$eval(`.records tr[data-${kind}]`, (rows, name) => rows.map((row) => row.dataset[name]), kind);

/** Waits for so many rows of a kind, and returns their ids. */
async function rows(kind, count) {
  await guest.until(([name, expected]) => document.querySelectorAll(`.records tr[data-${name}]`).length === expected, [kind, count]);
  return ids(kind);
}

test('should list ended orders, the newest first or the oldest', async () => {
  await tab('끝난 주문');
  const newest = await rows('order', 3);
  await guest.see('.records-status', '체결');
  await guest.screenshot('orders-done', false);
  await guest.page.selectOption('[name=order]', 'oldest');
  await guest.until((id) => document.querySelector('.records tr[data-order]')?.dataset.order === id, newest.at(-1));
  assert.deepEqual(await rows('order', 3), newest.toReversed());
  await guest.page.selectOption('[name=order]', 'newest');
});

test('should list only what is of the chosen instrument and side', async () => {
  await tab('체결');
  await guest.page.selectOption('[name=symbol]', symbols[1]);
  await guest.see('.records tr[data-fill]', '사기');
  await guest.until(() => document.querySelectorAll('.records tr[data-fill] .down').length === 0);
  await guest.page.selectOption('[name=side]', 'sell');
  await guest.see('.records .panel-note', '여기에 맞는 체결이 없어요');
  await guest.page.selectOption('[name=symbol]', symbols[0]);
  await guest.see('.records tr[data-fill]', '팔기');
  assert.equal(await guest.page.locator('.records tr[data-fill] .up').count(), 0);
  await guest.page.selectOption('[name=symbol]', '');
  await guest.page.selectOption('[name=side]', '');
});

test('should show a waiting order until it is cancelled, then among those that have ended', async () => {
  await tab('기다리는 주문');
  await guest.see('.records .panel-note', '기다리는 주문이 없어요');
  const { id } = await order({
    symbol: symbols[0], qty: '1', side: 'buy', type: 'limit', limit_price: String(await lowest(symbols[0])),
  });
  assert.deepEqual(await rows('order', 1), [id]);
  await guest.ask('DELETE', `/v2/orders/${id}`);
  await rows('order', 0);
  await tab('끝난 주문');
  await guest.see(`.records tr[data-order="${id}"]`, '취소됨');
});

test('should show the next page when more is asked for, and no row twice', async () => {
  const limit = String(await lowest(symbols[0]));
  for (let count = 0; count < PAGE_OF_SERVER; count += 1) {
    const { id } = await order({ symbol: symbols[0], qty: '1', side: 'buy', type: 'limit', limit_price: limit });
    await guest.ask('DELETE', `/v2/orders/${id}`);
  }
  await tab('체결');
  await tab('끝난 주문');
  await rows('order', PAGE_OF_SERVER);
  await guest.page.click('.records-more');
  await guest.until((count) => document.querySelectorAll('.records tr[data-order]').length > count, PAGE_OF_SERVER);
  const all = await ids('order');
  assert.equal(new Set(all).size, all.length);
  assert.equal(await guest.page.locator('.records-more').count(), 0);
});

test('should lead from a row to the chart of its instrument', async () => {
  await guest.page.click(`.records tr[data-order] a >> nth=0`);
  await guest.see('.market-row');
  assert.equal(await guest.chosen(), symbols[0]);
});

test('should say what went wrong and try again when the list could not be loaded', async () => {
  await guest.page.route('**/api/orders?*', (route) =>
    route.fulfill({ status: 503, headers: { 'Retry-After': '4' }, json: { code: 'unavailable' } }));
  await guest.page.click('.bar-nav a[href="/orders"]');
  await tab('끝난 주문');
  await guest.see('.records [role=alert]', '4초 뒤에');
  await guest.page.unroute('**/api/orders?*');
  await guest.page.click('.records [role=alert] button');
  await guest.see('.records tr[data-order]');
});

test('should say how to begin when nobody plays', async () => {
  const visitor = await Visitor.arrive(browser, { path: '/orders' });
  await visitor.see('.start-nobody', '여기에 내 주문과 체결이');
  await visitor.page.click('.start-button');
  await visitor.see('.records');
  await visitor.context.close();
});
