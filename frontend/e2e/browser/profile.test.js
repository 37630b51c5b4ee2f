import assert from 'node:assert/strict';
import test, { after, afterEach, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';
import { newPerson } from './people.js';

const PHONE = { width: 390, height: 844 };

let browser;
let visitor;

before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());
afterEach(() => visitor.context.close());

/** Somebody who has signed up elsewhere in this browser and bought something, at the profile. */
async function arriveSignedUp(options) {
  visitor = await Visitor.arrive(browser, options);
  await visitor.marketOpen();
  await visitor.ask('POST', '/api/auth/sign-up', newPerson());
  const [symbol] = await visitor.symbols();
  await visitor.ask('POST', '/v2/orders', { symbol, qty: '100', side: 'buy', type: 'market' });
  await visitor.goTo('/profile');
  await visitor.see('.standing');
}

test('should show tier, rating, statistics and what the account is worth', async () => {
  await arriveSignedUp();
  await visitor.see('.standing', '브론즈');
  await visitor.see('.standing', '실버까지 100점 남았어요');
  await visitor.see('.statistics', '아직 끝까지 참가한 라운드가 없어요');
  await visitor.see('.equity-chart');
  assert.match(await visitor.page.getAttribute('.equity-chart', 'aria-label'), /시작 10,000,000원, 지금 [\d,]+원/);
  await visitor.page.click('.equity-values summary');
  await visitor.see('.equity-values td', '10,000,000원');
  await visitor.screenshot('profile');
  assert.deepEqual(visitor.faults, []);
});

test('should draw the equity on while prices move', async () => {
  await arriveSignedUp();
  await visitor.see('.equity-chart');
  const points = () => visitor.page.$eval('.equity-line', (line) => line.points.numberOfItems);
  const before = await points();
  await visitor.until((count) => document.querySelector('.equity-line').points.numberOfItems > count + 1, before);
});

test('should invite guests to keep what they have', async () => {
  visitor = await Visitor.arrive(browser);
  await visitor.playAsGuest();
  await visitor.goTo('/profile');
  await visitor.see('.keep', '이 결과를 계속 가지기');
  assert.equal(await visitor.page.locator('.settings').count(), 0);
  await visitor.page.click('.keep-button');
  await visitor.see('.people [name=nickname]');
});

test('should say how to begin when nobody plays', async () => {
  visitor = await Visitor.arrive(browser, { path: '/profile' });
  await visitor.see('.start-nobody', '내 등급과 기록');
  await visitor.page.click('.start-log-in');
  await visitor.see('.people h2', '로그인 · 가입');
});

test('should fit a phone', async () => {
  await arriveSignedUp({ viewport: PHONE, hasTouch: true, colorScheme: 'dark' });
  for (const path of ['/profile', '/orders']) {
    await visitor.goTo(path);
    await visitor.see('main .panel');
    const overflow = await visitor.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${path} is ${overflow} pixels too wide`);
    const small = await visitor.page.$$eval('main button, main select, main summary', (targets) => targets
      .filter((target) => target.checkVisibility() && target.getBoundingClientRect().height < 44)
      .map((target) => target.outerHTML));
    assert.deepEqual(small, [], path);
    await visitor.screenshot(`phone${path.replace('/', '-')}`);
  }
});
