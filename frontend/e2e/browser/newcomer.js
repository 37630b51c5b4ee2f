// Somebody who has never been here, from the open page to the first shares.

import { Visitor } from './desk.js';

export const SCREENS = {
  desktop: { viewport: { width: 1440, height: 900 } },
  phone: { viewport: { width: 390, height: 844 }, hasTouch: true },
};

/** Counts what has to be done, and how long it takes. */
export class Newcomer extends Visitor {
  interactions = 0;

  /** Comes to an open market; whether one is open is the timetable's to say, not the page's. */
  static async buy(browser, screen, secondsLeft = 30) {
    const watcher = await Visitor.arrive(browser);
    await watcher.marketOpen(secondsLeft);
    await watcher.context.close();

    const begin = performance.now();
    const newcomer = await Newcomer.arrive(browser, { coach: true, ...SCREENS[screen] });
    await newcomer.#buy(screen === 'phone');
    return { newcomer, seconds: (performance.now() - begin) / 1_000 };
  }

  async #buy(onPhone) {
    await this.#click('.start-button');
    await this.#lookAround();
    if (onPhone) {
      await this.#click('.ticket-bar .button-buy');
    }
    await this.#click('.ticket-preset');
    await this.see('.ticket-sentence', /주를 약 [\d,]+원에 사요/);
    await this.#click('.ticket-send');
    await this.see('.toast-buy', /[\d,]+주를 [\d,]+원에 샀어요/);
  }

  async #click(selector) {
    this.interactions += 1;
    await this.page.click(selector);
  }

  /** Reads every coach mark. */
  async #lookAround() {
    for (const step of ['price', 'book', 'ticket', 'clock']) {
      await this.see(`.coach[data-step=${step}]`);
      await this.#click('.coach-next');
    }
    await this.until(() => document.querySelector('.coach') === null);
  }
}
