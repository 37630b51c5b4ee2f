import assert from 'node:assert/strict';
import test, { after, afterEach, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };
const STEPS = ['price', 'book', 'ticket', 'clock'];

let browser;
let visitor;

before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());
afterEach(() => visitor.context.close());

async function arrive(options) {
  visitor = await Visitor.arrive(browser, { coach: true, ...options });
  await visitor.marketOpen();
}

const shown = () => visitor.page.locator('.coach').getAttribute('data-step');

/** Whether the card lies in the window, and its frame around the part it speaks of; runs on the page. */
function isPlaced(step) {
  const box = (selector) => document.querySelector(selector)?.getBoundingClientRect();
  const [card, frame, part] = [box('.coach'), box('.coach-part'), box(`[data-coach="${step}"]`)];
  const inWindow = card.left >= 0 && card.top >= 0 && card.right <= innerWidth && card.bottom <= innerHeight;
  return frame && inWindow && Math.abs(frame.left - part.left) < 1 && Math.abs(frame.top - part.top) < 1;
}

test('should make no account before somebody asks for one', async () => {
  await arrive();
  await visitor.see('.start-running', /거래 중 · \d+:\d\d 남음/);
  assert.deepEqual(await visitor.context.cookies(), []);
  assert.equal(await visitor.page.locator('.coach').count(), 0);
  await visitor.screenshot('landing', false);
});

for (const [name, options] of [['desktop', {}], ['phone', PHONE]]) {
  test(`should show the button without scrolling, and four things in turn behind it, on a ${name}`, async () => {
    await arrive(options);
    assert.ok(await visitor.page.locator('.start-button').evaluate((button) =>
      button.getBoundingClientRect().bottom <= innerHeight));
    await visitor.screenshot(`landing-${name}`, false);
    await visitor.page.click('.start-button');
    for (const step of STEPS) {
      await visitor.see(`.coach[data-step=${step}]`);
      await visitor.until(isPlaced, step);
      await visitor.screenshot(`coach-${name}-${step}`, false);
      await visitor.page.click('.coach-next');
    }
    await visitor.until(() => document.querySelector('.coach') === null);
    await visitor.page.reload();
    await visitor.see('.person-nickname');
    await visitor.see('.account-equity');
    assert.equal(await visitor.page.locator('.coach').count(), 0);
  });
}

test('should have the focus on the way on, and be gone with Escape', async () => {
  await arrive();
  await visitor.page.focus('.start-button');
  await visitor.page.keyboard.press('Enter');
  await visitor.until(() => document.activeElement.matches('.coach-next'));
  await visitor.page.keyboard.press('Enter');
  await visitor.see('.coach[data-step=book]');
  assert.ok(await visitor.page.evaluate(() => document.activeElement.matches('.coach-next')));
  await visitor.page.keyboard.press('Escape');
  await visitor.until(() => document.querySelector('.coach') === null);
});

test('should come again to a new guest when it was skipped, and never when that was asked for', async () => {
  await arrive();
  await visitor.page.click('.start-button');
  await visitor.see('.coach[data-step=price]');
  await visitor.page.click('.coach-skip');
  const again = async () => {
    await visitor.context.clearCookies();
    const page = await visitor.context.newPage();
    await visitor.page.close();
    visitor = new Visitor(visitor.context, page);
    await visitor.goTo('/');
    await visitor.page.click('.start-button');
    await visitor.see('.account-cash');
  };
  await again();
  await visitor.see('.coach[data-step=price]');
  await visitor.page.click('.coach-never');
  await again();
  await visitor.see('.person-role', '게스트');
  assert.equal(await visitor.page.locator('.coach').count(), 0);
});

test('should let people trade around it', async () => {
  await arrive();
  await visitor.page.click('.start-button');
  await visitor.see('.coach[data-step=price]');
  const chosen = await visitor.chosen();
  await visitor.choose((await visitor.symbols()).find((symbol) => symbol !== chosen));
  assert.equal(await shown(), 'price');
});
