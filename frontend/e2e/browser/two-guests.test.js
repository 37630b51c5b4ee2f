import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser, Visitor } from './desk.js';

const ATTEMPTS = 12;

/** First prices of the steps of the Korean Exchange's tick table, and the ticks from there on. */
const TICKS = [[500_000, 1_000], [200_000, 500], [50_000, 100], [20_000, 50], [5_000, 10], [2_000, 5], [0, 1]];

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

async function arrive() {
  const guest = await Visitor.arrive(browser);
  await guest.marketOpen(60);
  await guest.playAsGuest();
  return guest;
}

/** One tick inside the spread when there is room, otherwise the best ask, where everything before it is bought too. */
function offer({ asks, bids }) {
  const [ask] = asks;
  const tick = TICKS.find(([from]) => ask.price - 1 >= from)[1];
  const inside = ask.price - tick > bids[0].price;
  return inside ? { price: ask.price - tick, quantity: 1 } : { price: ask.price, quantity: ask.quantity + 1 };
}

/** Whether one event of the exchange filled both. */
async function tradedTogether(seller, buyer) {
  const sold = (await seller.fills()).filter((id) => id.endsWith('-sell')).map((id) => id.split('-')[0]);
  const bought = (await buyer.fills()).filter((id) => id.endsWith('-buy')).map((id) => id.split('-')[0]);
  return sold.some((event) => bought.includes(event));
}

test('should trade with each other when two guests meet at a price', async () => {
  const [seller, buyer] = [await arrive(), await arrive()];
  assert.notEqual(await seller.text('#nickname'), await buyer.text('#nickname'));
  const symbol = await seller.cheapest();
  await Promise.all([seller.choose(symbol), buyer.choose(symbol)]);

  let met = false;
  for (let attempt = 0; attempt < ATTEMPTS && !met; attempt += 1) {
    await Promise.all([seller.marketOpen(), buyer.marketOpen()]);
    await seller.order({ side: 'buy', quantity: 1 });
    const { price, quantity } = offer(await seller.book());
    await seller.order({ side: 'sell', quantity: 1, price });
    await buyer.order({ side: 'buy', quantity, price });
    await seller.see('.toast.sell');
    met = await tradedTogether(seller, buyer);
  }
  assert.ok(met, `two guests did not meet in ${ATTEMPTS} attempts`);
  await seller.screenshot('seller');
  await buyer.screenshot('buyer');
  assert.deepEqual([...seller.faults, ...buyer.faults], []);
});
