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
      await page.fill('#ticket [name=price]', String(price));
    }
    await page.fill('#ticket [name=quantity]', String(quantity));
  }

  async order(terms) {
    await this.fillIn(terms);
    await this.page.click('#send:not([aria-disabled=true])');
    await this.see('#send:not([aria-busy=true])');
  }

  /** Enters an order and waits until the page shows that it traded or rests. */
  async orderAndSee(terms) {
    const shown = () => this.page.$$eval('#orders > li, #fills > li', (rows) => rows.map((row) => row.dataset.key).join());
    const before = await shown();
    await this.order(terms);
    await this.until((keys) => Array.from(document.querySelectorAll('#orders > li, #fills > li'),
      (row) => row.dataset.key).join() !== keys, before);
  }

  /** Cancels whatever still rests. */
  async cancelAll() {
    // The button hides as soon as the last order has traded, which may happen between a look and a click.
    await this.page.evaluate(() => document.querySelector('#cancel-all').click());
    await this.until(() => document.querySelectorAll('#orders > li').length === 0);
  }

  /** Prices and quantities of the book, both sides best first. */
  book() {
    return this.page.evaluate(() => {
      const number = (row, part) => Number(row.querySelector(part).textContent.replaceAll(',', ''));
      const side = (name) => Array.from(document.querySelectorAll(`.${name} .level:not(.vacant)`),
        (row) => ({ price: number(row, '.price'), quantity: number(row, '.quantity') }));
      return { asks: side('asks').reverse(), bids: side('bids') };
    });
  }

  /** The ids of own fills, newest first. */
  fills() {
    return this.page.$$eval('#fills > li', (rows) => rows.map((row) => row.dataset.key));
  }
}
