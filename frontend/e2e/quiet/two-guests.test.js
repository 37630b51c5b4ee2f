// The product of this test has no crowd, and its tape enters one ask: nobody but the two guests wants to buy what they trade.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser } from '../browser/desk.js';
import { Trader } from '../browser/trader.js';

/** What the tape trades. */
const SYMBOL = '100110';

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function arrive() {
  const guest = await Trader.arrive(browser);
  await guest.marketOpen();
  await guest.playAsGuest();
  await guest.choose(SYMBOL);
  return guest;
}

/** The event of the exchange behind somebody's newest fill. */
async function newestTrade(guest, side) {
  const [newest] = await guest.fills();
  assert.ok(newest.endsWith(`-${side}`), newest);
  return newest.split('-')[0];
}

test('should trade with each other when two guests meet at a price', async () => {
  const [seller, buyer] = [await arrive(), await arrive()];
  assert.notEqual(await seller.text('.person-nickname'), await buyer.text('.person-nickname'));
  await seller.orderAndSee({ side: 'buy', quantity: 1 });
  const price = await buyer.lowestPrice();
  await buyer.orderAndSee({ side: 'buy', quantity: 1, price });
  await seller.orderAndSee({ side: 'sell', quantity: 1, price });
  await buyer.see('.toast-buy');
  assert.equal(await newestTrade(seller, 'sell'), await newestTrade(buyer, 'buy'));
  await seller.screenshot('seller');
  await buyer.screenshot('buyer');
  assert.deepEqual([...seller.faults, ...buyer.faults], []);
});
