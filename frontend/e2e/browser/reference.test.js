// The page at /docs/api: what is described there can be tried there, under the same content security policy as the page.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test, { after, afterEach, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { specification } from '../../reference/bundle.js';
import { openBrowser, URL_OF_PRODUCT, Visitor } from './desk.js';

const AXE = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8');

let browser;

before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());
afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

async function arrive(part, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const visitor = new Visitor(context, await context.newPage());
  await visitor.goTo(`/docs/api${part}`);
  return visitor;
}

/** Sends a request of an operation as Swagger UI has filled it in, and gives the status of the answer. */
async function tryOut(visitor, tag, operation) {
  const block = `#operations-${tag}-${operation}`;
  await visitor.page.click(`${block} .opblock-summary-control`);
  await visitor.page.click(`${block} button.execute`);
  return visitor.text(`${block} .live-responses-table tbody .response-col_status`);
}

test('should make a player and enter an order when they are tried where they are described', async () => {
  const visitor = await arrive('');
  assert.equal((await tryOut(visitor, 'Log-in', 'logInAsGuest')).trim(), '200');
  assert.equal((await tryOut(visitor, 'Account', 'getAccount')).trim(), '200');
  // The symbol of the example may not be one of this round: then the exchange says so.
  assert.match(await tryOut(visitor, 'Orders', 'enterOrder'), /200|422/);
  assert.deepEqual(visitor.faults.filter((fault) => !/422/.test(fault)), []);
  await visitor.screenshot('reference-http', false);
});

test('should show frames when a channel is subscribed to where it is described', async () => {
  const visitor = await arrive('#streams');
  const { page } = visitor;
  await page.click('button:text-is("Connect")');
  await visitor.see('.state', 'connected');
  await page.click('button:text-is("Subscribe")');
  await visitor.see('.frames li', '"type":"snapshot"');
  await page.click('button:text-is("Send")');
  await visitor.see('.frames li', '"type":"pong"');
  await page.click('.message summary >> nth=0');
  await visitor.screenshot('reference-streams', false);
  assert.deepEqual(visitor.faults, []);
});

for (const colorScheme of ['light', 'dark']) {
  test(`should have no violation when the streams are looked at, ${colorScheme}`, async () => {
    const { page, faults } = await arrive('#streams', { colorScheme });
    await page.locator('.channel').first().waitFor();
    await page.locator('details').evaluateAll((all) => all.forEach((details) => { details.open = true; }));
    // Evaluated by the debugger: a script element would be against the content security policy.
    await page.evaluate(AXE);
    const { violations } = await page.evaluate(() => window.axe.run({ exclude: ['#http'] }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`), []);
    assert.deepEqual(faults, []);
  });
}

test('should serve the specifications that the tests judge by when they are asked for', async () => {
  for (const name of ['openapi', 'asyncapi']) {
    const response = await fetch(new URL(`/${name}.yaml`, URL_OF_PRODUCT));
    assert.equal(response.headers.get('content-type'), 'application/yaml');
    assert.deepEqual(parse(await response.text()), specification(name));
  }
});
