import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, URL_OF_PRODUCT, Visitor } from './desk.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const ADDRESSES = ['/', '/orders', '/ranking', '/rounds/1', '/profile'];

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

test('should load every address without errors or policy violations when somebody comes by', async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    window.violations = [];
    addEventListener('securitypolicyviolation', (event) => window.violations.push(event.violatedDirective));
  });
  const visitor = new Visitor(context, await context.newPage());
  for (const address of ADDRESSES) {
    const response = await visitor.goTo(address);
    assert.equal(response.status(), 200, address);
    assert.match(response.headers()['content-security-policy'], /default-src 'none'; script-src 'self'; style-src 'self'/);
    await visitor.marketOpen();
    await visitor.see('main h1, main h2');
    assert.deepEqual(await visitor.page.evaluate(() => window.violations), [], address);
  }
  assert.deepEqual(visitor.faults, []);
  await context.close();
});

test('should be no page when an address is none of its own', async () => {
  for (const address of ['/order', '/orders/1', '/rounds/latest', '/index']) {
    const response = await fetch(new URL(address, URL_OF_PRODUCT));
    assert.equal(response.status, 404, address);
  }
});

test('should show moving prices and the clock when somebody only watches', async () => {
  const visitor = await Visitor.arrive(browser);
  await visitor.marketOpen();
  await visitor.screenshot('viewer');
  await visitor.untilOther('.market');
  await visitor.untilOther('[data-coach=clock]');
  await visitor.context.close();
});

test('should choose another instrument when its row is clicked', async () => {
  const visitor = await Visitor.arrive(browser);
  await visitor.marketOpen();
  const chosen = await visitor.chosen();
  await visitor.choose((await visitor.symbols()).find((symbol) => symbol !== chosen));
  assert.equal(await visitor.page.locator('.market-row[aria-current]').count(), 1);
  await visitor.context.close();
});

test('should speak Korean first, and English when it is chosen, also after a reload', async () => {
  const visitor = await Visitor.arrive(browser);
  await visitor.see('.start-button', '게스트로 시작');
  assert.equal(await visitor.page.getAttribute('html', 'lang'), 'ko');
  await visitor.page.click('[data-action=language]');
  await visitor.see('.start-button', 'Play as guest');
  assert.equal(await visitor.page.getAttribute('html', 'lang'), 'en');
  await visitor.page.reload();
  await visitor.see('.start-button', 'Play as guest');
  await visitor.see('.market-name', /[A-Z][a-z]+/);
  await visitor.page.click('[data-action=language]');
  await visitor.see('.market h2', '종목');
  assert.match(await visitor.page.title(), /모의 주식 거래소/);
  await visitor.context.close();
});

test('should respect the theme of the system, and the chosen one when there is one', async () => {
  const visitor = await Visitor.arrive(browser, { colorScheme: 'dark' });
  const theme = () => visitor.page.getAttribute('html', 'data-theme');
  assert.equal(await theme(), 'dark');
  await visitor.marketOpen();
  await visitor.screenshot('viewer-dark');
  await visitor.page.click('[data-action=theme]');
  await visitor.page.reload();
  assert.equal(await theme(), 'light');
  await visitor.context.close();
});

test('should colour up and down as chosen, also after a reload', async () => {
  const visitor = await Visitor.arrive(browser);
  const up = () => visitor.page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--up'));
  const red = await up();
  await visitor.page.selectOption('.look select', 'colour-blind');
  const orange = await up();
  assert.notEqual(orange, red);
  await visitor.page.reload();
  await visitor.see('.look select');
  assert.equal(await up(), orange);
  assert.equal(await visitor.page.inputValue('.look select'), 'colour-blind');
  await visitor.context.close();
});

test('should lead to the pages and back without loading the page again', async () => {
  const visitor = await Visitor.arrive(browser);
  await visitor.page.evaluate(() => {
    window.stayed = true;
  });
  await visitor.page.click('.bar-nav a[href="/orders"]');
  await visitor.see('.page-title');
  assert.equal(new URL(visitor.page.url()).pathname, '/orders');
  await visitor.see('.bar-nav a[href="/orders"][aria-current=page]');
  await visitor.page.goBack();
  await visitor.see('.market-row');
  assert.equal(await visitor.page.evaluate(() => window.stayed), true);
  await visitor.context.close();
});

test('should fit a phone, with one view at a time, when the screen is 390 pixels wide', async () => {
  const visitor = await Visitor.arrive(browser, PHONE);
  await visitor.marketOpen();
  for (const [view, seen] of [['market', '.market'], ['trade', '[data-coach=book]'], ['chat', '.chat']]) {
    await visitor.page.tap(`.bottom [data-view=${view}]`);
    await visitor.see(`${seen}:visible`);
    assert.equal(await visitor.page.locator('.market').isVisible(), view === 'market');
    await visitor.screenshot(`phone-${view}`, false);
    const overflow = await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${view} is ${overflow} pixels too wide`);
  }
  await visitor.page.tap('.bottom a[href="/ranking"]');
  await visitor.see('.page-title');
  await visitor.page.tap('.bottom [data-view=market]');
  await visitor.page.tap('.market-row >> nth=2');
  await visitor.see('[data-coach=book]:visible');
  await visitor.context.close();
});

test('should have touch targets of 44 pixels when the screen is a phone', async () => {
  const visitor = await Visitor.arrive(browser, PHONE);
  await visitor.marketOpen();
  await visitor.page.tap('.bottom [data-view=market]');
  const small = await visitor.page.$$eval('.bar button, .bar select, .bottom a, .market-row', (targets) => targets
    .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 44)
    .map((target) => target.outerHTML));
  assert.deepEqual(small, []);
  await visitor.context.close();
});

test('should be usable with the keyboard alone when there is no mouse', async () => {
  const visitor = await Visitor.arrive(browser);
  await visitor.marketOpen();
  await visitor.page.keyboard.press('Tab');
  assert.equal(await visitor.page.evaluate(() => document.activeElement.className), 'shell-skip');
  await visitor.page.keyboard.press('Enter');
  assert.equal(await visitor.page.evaluate(() => document.activeElement.id), 'content');
  await visitor.page.keyboard.press('Tab');
  assert.equal(await visitor.page.evaluate(() => document.activeElement.className), 'market-search');
  await visitor.page.keyboard.press('Tab');
  await visitor.page.keyboard.press('Tab');
  await visitor.page.keyboard.press('Enter');
  const second = await visitor.page.getAttribute('.market-row >> nth=1', 'data-symbol');
  assert.equal(await visitor.chosen(), second);
  await visitor.page.focus('.start-button');
  await visitor.page.keyboard.press('Enter');
  await visitor.see('.account-cash');
  await visitor.context.close();
});

test('should have a name and ten million won when one click has made a guest, also after a reload', async () => {
  const guest = await Visitor.arrive(browser);
  await guest.marketOpen();
  await guest.playAsGuest();
  assert.equal(await guest.amount('.account-cash'), 10_000_000);
  await guest.see('.person-nickname');
  await guest.see('.person-role', '게스트');
  const name = await guest.text('.person-nickname');
  await guest.page.reload();
  await guest.see('.account-cash');
  assert.equal(await guest.text('.person-nickname'), name);
  assert.deepEqual(guest.faults, []);
  await guest.context.close();
});

test('should keep a visitor at the button when no guest can be made', async () => {
  const visitor = await Visitor.arrive(browser);
  await visitor.page.route('**/api/auth/guest', (route) =>
    route.fulfill({ status: 503, headers: { 'Retry-After': '4' }, json: { code: 'unavailable' } }));
  await visitor.page.click('.start-button');
  await visitor.see('.start .message', '4초 뒤에 다시');
  await visitor.page.unroute('**/api/auth/guest');
  await visitor.page.click('.start-button');
  await visitor.see('.account-cash');
  await visitor.context.close();
});
