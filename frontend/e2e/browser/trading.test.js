import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';

let browser;
let guest;
before(async () => {
  browser = await openBrowser();
  guest = await Visitor.arrive(browser);
  await guest.marketOpen();
  await guest.playAsGuest();
});
after(() => browser.close());

test('should have a name and ten million won when one click has made a guest', async () => {
  await guest.until(() => document.querySelector('#nickname').textContent !== '');
  assert.equal(await guest.amount('#cash'), 10_000_000);
  await guest.see('#orders-note', '기다리는 주문이 없어요');
});

test('should tell the fill, show the holding and take the cash when a guest buys at the market', async () => {
  await guest.marketOpen();
  const before = await guest.amount('#cash');
  await guest.fillIn({ side: 'buy', quantity: 3 });
  await guest.see('#sentence', /3주를 약 [\d,]+원에 사요/);
  await guest.order({ side: 'buy', quantity: 3 });
  await guest.see('.toast.buy', /3주를 [\d,]+원에 샀어요/);
  await guest.see('#holdings', '3주');
  await guest.until((cash) => Number(document.querySelector('#cash').textContent.replace(/\D/g, '')) < cash, before);
  assert.ok((await guest.fills()).length > 0);
  await guest.screenshot('bought');
});

test('should sell what is held when a guest takes all of it', async () => {
  await guest.marketOpen();
  await guest.order({ side: 'buy', quantity: 2 });
  const cash = await guest.amount('#cash');
  await guest.fillIn({ side: 'sell', quantity: 1 });
  await guest.page.click('[data-percent="100"]');
  await guest.page.click('#send:not([aria-disabled=true])');
  await guest.see('.toast.sell', '팔았어요');
  await guest.see('#holdings-note', '아직 가진 주식이 없어요');
  await guest.until((before) => Number(document.querySelector('#cash').textContent.replace(/\D/g, '')) > before, cash);
});

test('should list, change and cancel a resting order when its price is far away', async () => {
  await guest.marketOpen();
  const { bids } = await guest.book();
  await guest.order({ side: 'buy', quantity: 4, price: bids.at(-1).price });
  await guest.see('#orders .row', '4주');
  assert.ok(await guest.amount('#buying-power') < await guest.amount('#cash'));
  await guest.page.click('#orders .change');
  await guest.page.fill('#orders [name=quantity]', '7');
  await guest.page.click('#orders [type=submit]');
  await guest.see('#orders .row', '7주');
  await guest.screenshot('resting');
  await guest.page.click('#orders .cancel');
  await guest.see('#orders-note', '기다리는 주문이 없어요');
  assert.equal(await guest.amount('#buying-power'), await guest.amount('#cash'));
});

test('should cancel every waiting order when all are cancelled at once', async () => {
  await guest.marketOpen();
  const { bids } = await guest.book();
  await guest.order({ side: 'buy', quantity: 1, price: bids.at(-1).price });
  await guest.order({ side: 'buy', quantity: 2, price: bids.at(-2).price });
  await guest.until(() => document.querySelectorAll('#orders > li').length === 2);
  await guest.page.click('#cancel-all');
  await guest.see('#orders-note', '기다리는 주문이 없어요');
});

test('should say how much is possible when an order is too large for the cash', async () => {
  await guest.marketOpen();
  const { bids } = await guest.book();
  await guest.fillIn({ side: 'buy', quantity: 9_999_999, price: bids[0].price });
  await guest.see('#sentence', /돈이 모자라요\. [\d,]+원이 필요한데 [\d,]+원이 있어요\. 최대 [\d,]+주까지/);
  await guest.page.click('[data-percent="100"]');
  await guest.see('#send:not([aria-disabled=true])');
  await guest.screenshot('refused');
});

test('should say the limit in words when the exchange refuses a price', async () => {
  await guest.marketOpen();
  await guest.order({ side: 'buy', quantity: 1, price: 5 });
  await guest.see('#ticket-message', /5원은 하한가보다 낮아요\. [\d,]+원부터 넣을 수 있어요/);
  await guest.page.fill('#ticket [name=quantity]', '2');
  await guest.until(() => document.querySelector('#ticket-message').textContent === '');
});

test('should keep the account when the page is loaded again', async () => {
  await guest.marketOpen();
  const name = await guest.text('#nickname');
  await guest.order({ side: 'buy', quantity: 1 });
  await guest.see('#holdings > li');
  await guest.page.reload();
  await guest.see('#holdings > li');
  await guest.see('#nickname', name);
});
