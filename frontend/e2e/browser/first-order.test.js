// The first half minute of somebody who has never been here: from the open page to the first shares.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser } from './desk.js';
import { Newcomer, SCREENS } from './newcomer.js';

const MOST_INTERACTIONS = 8;

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

for (const screen of Object.keys(SCREENS)) {
  // How long it takes without a person's hesitation is measured in ../measure/page.js: here others use the machine.
  test(`should own shares within ${MOST_INTERACTIONS} interactions, on a ${screen}`, async (t) => {
    const { newcomer, seconds } = await Newcomer.buy(browser, screen);

    t.diagnostic(`${screen}: ${newcomer.interactions} interactions, ${seconds.toFixed(1)} s`);
    await newcomer.screenshot(`first-order-${screen}`, false);
    const positions = await newcomer.ask('GET', '/v2/positions');
    assert.equal(positions.length, 1);
    assert.ok(newcomer.interactions <= MOST_INTERACTIONS, `${newcomer.interactions} interactions`);
    assert.deepEqual(newcomer.faults, []);
    await newcomer.context.close();
  });
}
