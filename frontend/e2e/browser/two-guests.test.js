import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser } from './desk.js';
import { Trader } from './trader.js';

const ATTEMPTS = 20;

/** Won that a buyer spends in one attempt at most. */
const AFFORDABLE = 3_000_000;

/** First prices of the steps of the Korean Exchange's tick table, and the ticks from there on. */
const TICKS = [[500_000, 1_000], [200_000, 500], [50_000, 100], [20_000, 50], [5_000, 10], [2_000, 5], [0, 1]];

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function arrive() {
  const guest = await Trader.arrive(browser);
  await guest.marketOpen(60);
  await guest.playAsGuest();
  return guest;
}

/**
 * Where a seller is first in line, or a buyer can afford everything before him: one tick inside the spread when there is
 * room, otherwise the best ask; null when it holds too much.
 */
function meetingPoint({ asks, bids }) {
  const [ask] = asks;
  const tick = TICKS.find(([from]) => ask.price - 1 >= from)[1];
  if (ask.price - tick > bids[0].price) {
    return { price: ask.price - tick, quantity: 1 };
  }
  return ask.price * (ask.quantity + 1) < AFFORDABLE ? { price: ask.price, quantity: ask.quantity + 1 } : null;
}

/** Whether one event of the exchange filled both. */
async function tradedTogether(seller, buyer) {
  const sold = (await seller.fills()).filter((id) => id.endsWith('-sell')).map((id) => id.split('-')[0]);
  const bought = (await buyer.fills()).filter((id) => id.endsWith('-buy')).map((id) => id.split('-')[0]);
  return sold.some((event) => bought.includes(event));
}

/** One attempt: somebody else may come first, so that it can fail. */
async function meet(seller, buyer, symbol) {
  await Promise.all([seller.choose(symbol), buyer.choose(symbol)]);
  await Promise.all([seller.marketOpen(), buyer.marketOpen()]);
  await seller.orderAndSee({ side: 'buy', quantity: 1 });
  const point = meetingPoint(await seller.book());
  if (point) {
    await Promise.all([
      seller.fillIn({ side: 'sell', quantity: 1, price: point.price }), buyer.fillIn({ side: 'buy', ...point }),
    ]);
    // The dummies do not wait: one right after the other.
    await seller.send();
    await buyer.send();
    await Promise.all([seller.cancelAll(), buyer.cancelAll()]);
  }
  return tradedTogether(seller, buyer);
}

test('should trade with each other when two guests meet at a price', async () => {
  const [seller, buyer] = [await arrive(), await arrive()];
  assert.notEqual(await seller.text('.person-nickname'), await buyer.text('.person-nickname'));
  const symbols = await seller.symbols();
  let met = false;
  for (let attempt = 0; attempt < ATTEMPTS && !met; attempt += 1) {
    met = await meet(seller, buyer, symbols[attempt % symbols.length]);
  }
  assert.ok(met, `two guests did not meet in ${ATTEMPTS} attempts`);
  await seller.screenshot('seller');
  await buyer.screenshot('buyer');
  assert.deepEqual([...seller.faults, ...buyer.faults], []);
});
