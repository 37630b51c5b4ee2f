// The first half minute of somebody who has never been here: from the open page to the first shares.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';

const MOST_INTERACTIONS = 8;
const MOST_SECONDS = 30;
const SCREENS = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
};

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** A newcomer who counts what has to be done. */
class Newcomer extends Visitor {
  interactions = 0;

  async click(selector) {
    this.interactions += 1;
    await this.page.click(selector);
  }

  /** Reads every coach mark. */
  async lookAround() {
    for (const step of ['price', 'book', 'ticket', 'clock']) {
      await this.see(`.coach[data-step=${step}]`);
      await this.click('.coach-next');
    }
    await this.until(() => document.querySelector('.coach') === null);
  }
}

for (const [screen, options] of Object.entries(SCREENS)) {
  test(`should own shares within ${MOST_INTERACTIONS} interactions and half a minute, on a ${screen}`, async (t) => {
    // Whether a market is open is the timetable's to say, not the page's.
    const watcher = await Visitor.arrive(browser);
    await watcher.marketOpen(MOST_SECONDS);
    await watcher.context.close();

    const begin = performance.now();
    const newcomer = await Newcomer.arrive(browser, { coach: true, ...options });
    await newcomer.click('.start-button');
    await newcomer.lookAround();
    if (screen === 'phone') {
      await newcomer.click('.ticket-bar .button-buy');
    }
    await newcomer.click('.ticket-preset');
    await newcomer.see('.ticket-sentence', /주를 약 [\d,]+원에 사요/);
    await newcomer.click('.ticket-send');
    await newcomer.see('.toast-buy', /[\d,]+주를 [\d,]+원에 샀어요/);
    const seconds = (performance.now() - begin) / 1_000;

    t.diagnostic(`${screen}: ${newcomer.interactions} interactions, ${seconds.toFixed(1)} s`);
    await newcomer.screenshot(`first-order-${screen}`, false);
    const positions = await newcomer.ask('GET', '/v2/positions');
    assert.equal(positions.length, 1);
    assert.ok(newcomer.interactions <= MOST_INTERACTIONS, `${newcomer.interactions} interactions`);
    assert.ok(seconds < MOST_SECONDS, `${seconds} s`);
    assert.deepEqual(newcomer.faults, []);
    await newcomer.context.close();
  });
}
