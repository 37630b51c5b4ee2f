import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser } from './desk.js';
import { Trader } from './trader.js';

let browser;
let guest;
before(async () => {
  browser = await openBrowser();
  guest = await Trader.arrive(browser);
  await guest.marketOpen();
  await guest.playAsGuest();
});
after(() => browser.close());

const cash = () => guest.amount('.account-cash');
const free = () => guest.amount('.ticket-possible');

test('should tell the fill, show the holding and take the cash when a guest buys at the market', async () => {
  await guest.marketOpen();
  const before = await cash();
  await guest.fillIn({ side: 'buy', quantity: 3 });
  await guest.see('.ticket-sentence', /3주를 약 [\d,]+원에 사요/);
  await guest.order({ side: 'buy', quantity: 3 });
  await guest.see('.toast-buy', /3주를 [\d,]+원에 샀어요/);
  await guest.list('holdings');
  await guest.see('.holdings tbody td', /^3/);
  await guest.until((all) => Number(document.querySelector('.account-cash').textContent.replace(/\D/g, '')) < all, before);
  assert.ok((await guest.fills()).length > 0);
  await guest.screenshot('bought');
});

test('should sell what is held when a guest takes all of it', async () => {
  await guest.marketOpen();
  await guest.order({ side: 'buy', quantity: 2 });
  const before = await cash();
  await guest.list('holdings');
  await guest.page.click('.holdings-sell');
  await guest.page.check('[name=type][value=market]');
  await guest.page.click('[data-percent="100"]');
  await guest.page.click('.ticket-send:not([aria-disabled=true])');
  await guest.see('.toast-sell', '팔았어요');
  await guest.see('.trade-lists', '아직 가진 주식이 없어요');
  await guest.until((left) => Number(document.querySelector('.account-cash').textContent.replace(/\D/g, '')) > left, before);
});

test('should list, change and cancel a resting order when its price is far away', async () => {
  await guest.marketOpen();
  await guest.orderAndSee({ side: 'buy', quantity: 4, price: await guest.lowestPrice() });
  await guest.list('orders');
  await guest.see('.order', '4주');
  assert.ok(await free() < await cash());
  await guest.page.click('.order-change');
  await guest.page.fill('.order-edit [name=quantity]', '7');
  await guest.page.click('.order-save');
  await guest.see('.order', '7주');
  await guest.screenshot('resting');
  await guest.page.click('.order-cancel');
  await guest.see('.trade-lists', '기다리는 주문이 없어요');
  assert.equal(await free(), await cash());
});

test('should cancel every waiting order when all are cancelled at once', async () => {
  await guest.marketOpen();
  const price = await guest.lowestPrice();
  await guest.order({ side: 'buy', quantity: 1, price });
  await guest.order({ side: 'buy', quantity: 2, price });
  await guest.list('orders');
  await guest.until(() => document.querySelectorAll('.order').length === 2);
  await guest.page.click('.orders-cancel-all');
  await guest.see('.trade-lists', '기다리는 주문이 없어요');
});

test('should say how much is possible when an order is too large for the cash', async () => {
  await guest.marketOpen();
  const { bids } = await guest.book();
  await guest.fillIn({ side: 'buy', quantity: 9_999_999, price: bids[0].price });
  await guest.see('.ticket-sentence', /돈이 모자라요\. [\d,]+원이 필요한데 [\d,]+원이 있어요\. 최대 [\d,]+주까지/);
  await guest.page.click('[data-percent="100"]');
  await guest.see('.ticket-send:not([aria-disabled=true])');
  await guest.screenshot('refused');
});

test('should say the limit in words before a price beyond it is sent', async () => {
  await guest.marketOpen();
  await guest.fillIn({ side: 'buy', quantity: 1, price: 5 });
  await guest.see('.ticket-sentence', /5원은 하한가보다 낮아요\. [\d,]+원부터 넣을 수 있어요/);
});

test('should say the price step in words before a price between two is sent, and lead to the next with an arrow', async () => {
  await guest.marketOpen();
  // Between the best bid and ask, so within the limits even when the bid is at one of them.
  const { asks } = await guest.book();
  await guest.fillIn({ side: 'buy', quantity: 1, price: asks[0].price - 1 });
  await guest.see('.ticket-problem', /호가 단위에 맞지 않아요\. [\d,]+원 단위로, 예를 들어 [\d,]+원으로/);
  assert.equal(await guest.page.getAttribute('.ticket-send', 'aria-disabled'), 'true');
  await guest.page.press('.ticket-form [name=price]', 'ArrowDown');
  await guest.see('.ticket-sentence:not(.ticket-problem)', /1주를 (한 주에 .+ 이하로 바로 사요|사요\. 그때까지)/);
  const price = Number((await guest.page.inputValue('.ticket-form [name=price]')).replaceAll(',', ''));
  assert.ok(price < asks[0].price - 1, `${price} is not below ${asks[0].price - 1}`);
});

test('should trade with the keyboard alone', async () => {
  await guest.marketOpen();
  const { page } = guest;
  await page.locator('.book-ask button').last().focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.name), 'quantity');
  await page.keyboard.press('Escape');
  await page.keyboard.press('b');
  await page.check('[name=type][value=market]');
  await page.keyboard.press('b');
  await page.keyboard.type('1');
  await page.keyboard.press('Enter');
  await guest.see('.confirm', /1주를 약 [\d,]+원에 사요/);
  await guest.screenshot('confirm');
  await page.keyboard.press('Enter');
  await guest.see('.toast-buy', '1주를');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await guest.see('.keys', '종목 찾기');
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('.keys').count(), 0);
});

test('should draw candles of every interval without faults, also with own fills and orders, and list them in a table', async () => {
  await guest.marketOpen();
  const { bids } = await guest.book();
  await guest.order({ side: 'buy', quantity: 1 });
  await guest.order({ side: 'buy', quantity: 1, price: bids[0].price });
  await guest.until(() => document.querySelectorAll('.chart canvas').length > 0);
  await guest.until(() => document.querySelectorAll('.chart table tbody tr').length === 5);
  assert.match(await guest.page.getAttribute('.chart-credit a', 'href'), /tradingview\.com/);
  for (const interval of ['5s', '1m', '1s']) {
    await guest.page.check(`[name=interval][value="${interval}"]`);
  }
  await guest.screenshot('chart');
  await guest.cancelAll();
  assert.deepEqual(guest.faults.filter((fault) => !fault.includes('422')), []);
});

test('should keep the account when the page is loaded again', async () => {
  await guest.marketOpen();
  const name = await guest.text('.person-nickname');
  await guest.order({ side: 'buy', quantity: 1 });
  await guest.list('holdings');
  await guest.see('.holdings tbody tr');
  await guest.page.reload();
  await guest.list('holdings');
  await guest.see('.holdings tbody tr');
  await guest.see('.person-nickname', name);
});

test('should trade from a sheet with large targets when the screen is a phone', async () => {
  const visitor = await Trader.arrive(browser, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const { page } = visitor;
  await visitor.marketOpen();
  await page.tap('.start-button');
  await page.tap('.ticket-bar .button-buy');
  await page.tap('.ticket-preset');
  await visitor.see('.ticket-sentence', /주를 약 [\d,]+원에 사요/);
  const small = await page.$$eval('.chart button, .chart label, .ticket button, .ticket input, .ticket label, .tabs button',
    (targets) => targets.filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 44)
      .map((target) => target.outerHTML));
  assert.deepEqual(small, []);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `the page is ${overflow} pixels too wide`);
  await visitor.screenshot('phone-ticket', false);
  await page.tap('.ticket-send');
  await visitor.see('.toast-buy', '샀어요');
  await visitor.see('.ticket-bar');
  assert.equal(await page.locator('.ticket').isVisible(), false);
  await page.tap('.chart-fold');
  assert.equal(await page.locator('.chart canvas').count(), 0);
  await visitor.context.close();
});

test('should have all but the chart when its file could not be loaded, and the chart when the page is loaded again', async () => {
  const context = await browser.newContext();
  const visitor = new Trader(context, await context.newPage());
  await visitor.page.route('**/CandleChart*', (route) => route.abort());
  await visitor.goTo('/');
  await visitor.see('.chart-failed', '호가와 주문은 그대로 쓸 수 있어요');
  await visitor.see('.book-level');
  await visitor.page.unroute('**/CandleChart*');
  await visitor.page.click('.chart-failed button');
  await visitor.see('.chart canvas');
  await context.close();
});
