import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
/** News comes every ten seconds. */
const NEWS_PATIENCE = 90_000;

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** Somebody who plays, in a market that is open. */
async function player(options) {
  const visitor = await Visitor.arrive(browser, options);
  await visitor.marketOpen();
  await visitor.ask('POST', '/api/auth/guest', {});
  await visitor.page.reload();
  await visitor.see('.person-nickname');
  return visitor;
}

/** Buys one share of the cheapest stock at the market. */
async function buyOne(visitor) {
  const [symbol] = await visitor.symbols();
  await visitor.ask('POST', '/v2/orders', { symbol, qty: '1', side: 'buy', type: 'market', time_in_force: 'day' });
  return symbol;
}

async function openChat(visitor) {
  await visitor.page.click('.chat-fold[aria-expanded=false]');
  await visitor.see('.chat-composer');
}

async function say(visitor, text) {
  await visitor.page.fill('.chat-input', text);
  await visitor.page.press('.chat-input', 'Enter');
}

test('should tell news with whom it is good or bad for, and mark the stocks it is about', async () => {
  const visitor = await Visitor.arrive(browser);
  await visitor.marketOpen();
  await visitor.until(() => document.querySelector('.news-card') !== null, undefined, NEWS_PATIENCE);
  assert.match(await visitor.text('.news-head strong'), /^[▲▼] .+에 (좋은|나쁜) 소식$/);
  await visitor.until(() => document.querySelector('.market-news') !== null, undefined, NEWS_PATIENCE);
  await visitor.screenshot('news');
  const before = await visitor.page.locator('.news-card').count();
  await visitor.page.reload();
  await visitor.until((count) => document.querySelectorAll('.news-card').length >= count, before);
  assert.deepEqual(visitor.faults, []);
  await visitor.context.close();
});

test('should have a place in the ranking when somebody has traded', async () => {
  const visitor = await player();
  await visitor.see('.ranking-place', '순위 없음');
  await buyOne(visitor);
  await visitor.see('.ranking-place strong', /^\d+위$/);
  await visitor.see('.ranking-standing strong', /^\d+위$/);
  await visitor.page.click('.bar-nav a[href="/ranking"]');
  await visitor.see('.ranking-row[data-own=true]', '나');
  await visitor.screenshot('ranking');
  await visitor.context.close();
});

test('should let two players talk, show text as text, and hide what one of them says', async () => {
  const [alice, bob] = [await player(), await player()];
  await openChat(alice);
  await openChat(bob);
  const html = `<b>${Date.now()}</b>`;
  await say(alice, html);
  await bob.see('.chat-text', html);
  await alice.until(() => document.querySelector('.chat-input').value === '');
  assert.equal(await bob.page.locator('.chat-text b').count(), 0);
  const line = bob.page.locator('.chat-line', { hasText: html });
  await line.locator('button.chat-author').click();
  await bob.screenshot('chat', false);
  await line.locator('.chat-mute').click();
  await line.waitFor({ state: 'detached' });
  await bob.page.reload();
  await bob.see('.chat-muted');
  await bob.see('.chat-line');
  assert.equal(await line.count(), 0);
  await bob.page.click('.chat-muted summary');
  await bob.page.click('.chat-muted button');
  await line.waitFor();
  for (const visitor of [alice, bob]) {
    assert.deepEqual(visitor.faults, []);
    await visitor.context.close();
  }
});

test('should say why when too much is said at once', async () => {
  const visitor = await player();
  await openChat(visitor);
  for (let number = 1; number <= 6; number += 1) {
    await say(visitor, `${number}`);
    await visitor.see('.chat-send[aria-busy=false]');
  }
  await visitor.see('.chat-hint.message', '5초에 5개까지');
  assert.equal(await visitor.page.inputValue('.chat-input'), '6');
  await visitor.context.close();
});

test('should tell own fills in the room of the stock to nobody else', async () => {
  const [visitor, other] = [await player(), await player()];
  const symbol = await buyOne(visitor);
  for (const each of [visitor, other]) {
    await each.choose(symbol);
    await openChat(each);
    await each.page.click('.chat-rooms [role=tab] >> nth=1');
  }
  await visitor.see('.chat-line[data-kind=fill]', '샀');
  assert.equal(await other.page.locator('.chat-line[data-kind=fill]').count(), 0);
  await visitor.context.close();
  await other.context.close();
});

test('should count what is new in a room that nobody looks at', async () => {
  const [visitor, other] = [await player(), await player()];
  const symbol = await buyOne(visitor);
  await visitor.choose(symbol);
  await openChat(visitor);
  await visitor.ask('POST', '/v2/orders', { symbol, qty: '1', side: 'buy', type: 'market', time_in_force: 'day' });
  await visitor.see('.chat-rooms [role=tab]:nth-child(2) .unread');
  await visitor.page.click('.chat-rooms [role=tab]:nth-child(2)');
  await visitor.page.locator('.chat-rooms .unread').waitFor({ state: 'detached' });
  await visitor.page.click('.chat-fold');
  await openChat(other);
  await say(other, `${Date.now()}`);
  await visitor.see('.chat-fold .unread', '1');
  for (const each of [visitor, other]) {
    assert.deepEqual(each.faults, []);
    await each.context.close();
  }
});

test('should let the chat be dragged higher and made lower with the keys, and be as high after a reload', async () => {
  const visitor = await player();
  await openChat(visitor);
  const height = () => visitor.page.$eval('.chat-messages', (list) => list.getBoundingClientRect().height);
  const [before, { x, y, width }] = [await height(), await visitor.page.locator('.chat-resizer').boundingBox()];
  const middle = x + width / 2;
  await visitor.page.mouse.move(middle, y + 12);
  await visitor.page.mouse.down();
  await visitor.page.mouse.move(middle, y - 38, { steps: 5 });
  await visitor.page.mouse.move(middle, y - 68, { steps: 5 });
  await visitor.page.mouse.up();
  assert.equal(await height(), before + 80);
  await visitor.page.focus('.chat-resizer');
  await visitor.page.keyboard.press('ArrowDown');
  assert.equal(await height(), before + 56);
  await visitor.screenshot('chat-higher', false);
  await visitor.page.reload();
  await visitor.see('.chat-composer');
  assert.equal(await height(), before + 56);
  await visitor.context.close();
});

test('should fill a phone with the chat, above the bar at the bottom', async () => {
  const visitor = await player(PHONE);
  await visitor.page.tap('.bottom [data-view=chat]');
  await visitor.see('.chat-composer');
  assert.equal(await visitor.page.locator('.chat-fold:visible').count(), 0);
  await visitor.screenshot('phone-chat-player', false);
  const { field, bar } = await visitor.page.evaluate(() => ({
    field: document.querySelector('.chat-composer').getBoundingClientRect().bottom,
    bar: document.querySelector('.bottom').getBoundingClientRect().top,
  }));
  assert.ok(field <= bar, `the field ends at ${field}, the bar begins at ${bar}`);
  await visitor.context.close();
});

test('should list rounds and ratings, or say what to do while there are none', async () => {
  const visitor = await Visitor.arrive(browser, { path: '/ranking' });
  await visitor.page.click('[role=tab] >> nth=1');
  await visitor.see('.rounds-row, .rounds .note:has-text("아직 끝난")');
  await visitor.page.keyboard.press('ArrowRight');
  await visitor.see('.rating .table, .rating .note:has-text("아직 점수")');
  await visitor.goTo('/rounds/999999');
  await visitor.see('.note', '이 번호는 없어요');
  assert.deepEqual(visitor.faults, []);
  await visitor.context.close();
});
