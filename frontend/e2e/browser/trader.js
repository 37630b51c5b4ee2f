// What the tests of trading do at book, ticket and orders.

import { Visitor } from './desk.js';

/** Somebody who trades. */
export class Trader extends Visitor {
  /** Fills in the ticket; without a price it is a market order. */
  async fillIn({ side, quantity, price }) {
    const page = this.page;
    await page.check(`[name=side][value=${side}]`);
    await page.check(`[name=type][value=${price ? 'limit' : 'market'}]`);
    if (price) {
      await page.fill('.ticket-form [name=price]', String(price));
    }
    await page.fill('.ticket-form [name=quantity]', String(quantity));
  }

  async order(terms) {
    await this.fillIn(terms);
    await this.send();
  }

  /** Sends what the ticket says, and waits for the answer. */
  async send() {
    await this.page.click('.ticket-send:not([aria-disabled=true])');
    await this.see('.ticket-send:not([aria-busy=true])');
  }

  /** Enters an order and waits until the page counts one more that waits, or another fill. */
  async orderAndSee(terms) {
    const before = await this.text('.trade-lists [role=tablist]');
    await this.order(terms);
    await this.untilOther('.trade-lists [role=tablist]', before);
  }

  /** Looks at one of the lists: `orders`, `holdings`, `fills` or `tape`. */
  list(name) {
    return this.page.click(`.trade-lists [role=tab][id$="-${name}"]`);
  }

  /** Cancels whatever still rests. */
  async cancelAll() {
    await this.list('orders');
    // The button goes as soon as the last order has traded, which may happen between a look and a click.
    await this.page.evaluate(() => document.querySelector('.orders-cancel-all')?.click());
    await this.until(() => document.querySelectorAll('.order').length === 0);
  }

  /** Prices and quantities of the book, both sides best first. */
  book() {
    return this.page.evaluate(() => {
      const side = (name) => Array.from(document.querySelectorAll(`.book-${name}`), (row) => ({
        price: Number(row.dataset.price),
        quantity: Number(row.querySelector('.book-figure').textContent.replaceAll(',', '')),
      }));
      return { asks: side('ask').reverse(), bids: side('bid') };
    });
  }

  /** The lowest price that the exchange takes for the chosen instrument: an order there waits for good. */
  async lowestPrice() {
    const symbol = await this.chosen();
    const { instruments } = await this.ask('GET', '/api/round');
    return instruments.find((instrument) => instrument.symbol === symbol).lowerPriceLimit;
  }

  /** The ids of own fills, newest first. */
  async fills() {
    await this.list('fills');
    return this.page.$$eval('.fills tbody tr', (rows) => rows.map((row) => row.dataset.key));
  }
}
