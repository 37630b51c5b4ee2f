import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test('should load without errors or policy violations when somebody comes by', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective));
  });
  const visitor = new Visitor(context, await context.newPage());
  const response = await visitor.page.goto(process.env.STOCKING_URL);
  assert.match(response.headers()['content-security-policy'], /default-src 'none'; script-src 'self'/);
  await visitor.marketOpen();
  await visitor.screenshot('viewer');
  assert.deepEqual(await visitor.page.evaluate(() => window.violations), []);
  assert.deepEqual(visitor.faults, []);
  await context.close();
});

test('should show a moving book, prices and the clock when somebody only watches', async () => {
  const visitor = await Visitor.arrive(browser);
  await visitor.marketOpen();
  for (const part of ['#book', '#tape', '.round-time']) {
    const before = await visitor.text(part);
    await visitor.until(([selector, text]) => document.querySelector(selector).innerText !== text, [part, before]);
  }
  const { asks, bids } = await visitor.book();
  assert.ok(bids[0].price < asks[0].price, `book is crossed: ${bids[0].price} ${asks[0].price}`);
  await visitor.context.close();
});

test('should show another book when another instrument is chosen', async () => {
  const visitor = await Visitor.arrive(browser);
  await visitor.marketOpen();
  const rows = visitor.page.locator('.market-row');
  await rows.nth(3).click();
  await visitor.until(() => document.querySelector('#instrument-name').textContent
    === document.querySelectorAll('.market-row .name')[3].textContent);
  await visitor.see('.asks .level:not(.vacant)');
  assert.equal(await rows.nth(3).getAttribute('aria-current'), 'true');
  await visitor.context.close();
});

test('should speak Korean first, and English when it is chosen, also after a reload', async () => {
  const visitor = await Visitor.arrive(browser);
  await visitor.see('#start-button', '게스트로 시작');
  assert.equal(await visitor.page.getAttribute('html', 'lang'), 'ko');
  await visitor.page.click('#language');
  await visitor.see('#start-button', 'Play as guest');
  await visitor.page.reload();
  await visitor.see('#start-button', 'Play as guest');
  await visitor.see('#market .name', /[A-Z][a-z]+/);
  await visitor.page.click('#language');
  await visitor.see('#market-title', '종목');
  await visitor.context.close();
});

test('should respect the theme of the system, and the chosen one when there is one', async () => {
  const visitor = await Visitor.arrive(browser, { colorScheme: 'dark' });
  const theme = () => visitor.page.getAttribute('html', 'data-theme');
  assert.equal(await theme(), 'dark');
  await visitor.page.click('#theme');
  await visitor.page.reload();
  assert.equal(await theme(), 'light');
  await visitor.context.close();
});

test('should fit a phone, with one view at a time, when the screen is 390 pixels wide', async () => {
  const visitor = await Visitor.arrive(browser, { viewport: { width: 390, height: 844 }, hasTouch: true });
  await visitor.marketOpen();
  await visitor.page.tap('#start-button');
  await visitor.see('#ticket-panel');
  await visitor.page.locator('.bids .level').first().tap();
  assert.notEqual(await visitor.page.inputValue('#ticket [name=price]'), '');
  const send = await visitor.page.locator('#send').boundingBox();
  const tabs = await visitor.page.locator('#tabs').boundingBox();
  assert.ok(send.y + send.height <= tabs.y, `the tabs cover the button at ${send.y}`);
  await visitor.screenshot('phone-trade', false);
  for (const tab of ['market', 'account']) {
    await visitor.page.tap(`#tabs [data-tab=${tab}]`);
    await visitor.see(`.panel[data-tab=${tab}]`);
    assert.equal(await visitor.page.locator('#book').isVisible(), false);
    await visitor.screenshot(`phone-${tab}`, false);
  }
  const overflow = await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(overflow <= 0, `page is ${overflow} pixels too wide`);
  await visitor.context.close();
});

test('should be usable with the keyboard alone when there is no mouse', async () => {
  const visitor = await Visitor.arrive(browser);
  await visitor.marketOpen();
  await visitor.page.focus('#start-button');
  await visitor.page.keyboard.press('Enter');
  await visitor.see('#ticket-panel');
  await visitor.page.focus('.bids .level');
  await visitor.page.keyboard.press('ArrowDown');
  await visitor.page.keyboard.press('Enter');
  assert.notEqual(await visitor.page.inputValue('#ticket [name=price]'), '');
  await visitor.page.keyboard.press('s');
  assert.equal(await visitor.page.isChecked('[name=side][value=sell]'), true);
  const focused = await visitor.page.evaluate(() => document.activeElement.name);
  assert.equal(focused, 'quantity');
  await visitor.context.close();
});
