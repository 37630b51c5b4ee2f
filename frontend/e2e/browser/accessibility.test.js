// What axe-core finds, and a picture: on every address, in both themes, for those who watch and those who play.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import test, { after, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';
import { newPerson } from './people.js';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');
const PAGES = { trade: '/', orders: '/orders', ranking: '/ranking', round: '/rounds/1', profile: '/profile' };
const SCREENS = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

/** What is wrong with the page as it is now, a line for each part. */
async function violations(visitor) {
  // Evaluated by the debugger: a script element would be against the content security policy.
  await visitor.page.evaluate(AXE);
  const found = await visitor.page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }));
  return found.violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) =>
    `${id}: ${help}\n  ${html}\n  ${failureSummary.replaceAll('\n', '\n  ')}`));
}

async function settle(visitor) {
  await visitor.live();
  await visitor.see('main :is(h1, h2):visible');
  await visitor.page.waitForLoadState('networkidle');
  await visitor.page.$$eval('main details', (folded) => folded.forEach((details) => details.setAttribute('open', '')));
}

for (const colorScheme of ['light', 'dark']) {
  for (const [screen, viewport] of Object.entries(SCREENS)) {
    for (const who of ['visitor', 'player']) {
      test(`should have no violation on any address, ${colorScheme}, on a ${screen}, as a ${who}`, async () => {
        const visitor = await Visitor.arrive(browser, { colorScheme, viewport, reducedMotion: 'reduce' });
        await visitor.context.addInitScript(() => localStorage.setItem('stocking.chat', 'open'));
        await visitor.marketOpen();
        if (who === 'player') {
          await visitor.ask('POST', '/api/auth/sign-up', newPerson());
        }
        for (const [page, address] of Object.entries(PAGES)) {
          await visitor.goTo(address);
          await settle(visitor);
          assert.deepEqual(await violations(visitor), [], address);
          await visitor.screenshot(`page-${page}-${colorScheme}-${screen}-${who}`);
        }
        await visitor.context.close();
      });
    }
  }

  test(`should have no violation in the dialog about people and beside the coach marks, ${colorScheme}`, async () => {
    const visitor = await Visitor.arrive(browser, { colorScheme, reducedMotion: 'reduce', coach: true });
    await visitor.marketOpen();
    await visitor.page.click('.start-log-in');
    await visitor.see('.people form');
    await visitor.page.click('.people [type=submit]');
    await visitor.see('.people [aria-invalid=true]');
    assert.deepEqual(await violations(visitor), []);
    await visitor.page.keyboard.press('Escape');
    await visitor.page.click('.start-button');
    await visitor.see('.coach');
    assert.deepEqual(await violations(visitor), []);
    await visitor.context.close();
  });
}
