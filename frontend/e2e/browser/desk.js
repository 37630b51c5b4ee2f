// A browser with guests in it, and what the tests ask of them.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
const SCREENSHOTS = fileURLToPath(new URL('../../target/screenshots/', import.meta.url));
const URL_OF_PRODUCT = process.env.STOCKING_URL;

/** A round may just have ended: the next one has to be waited for. */
const ROUND_PATIENCE = 90_000;
const PATIENCE = 15_000;

/** Starts the browser with a new, empty profile, which goes with it. */
export async function openBrowser() {
  assert.ok(URL_OF_PRODUCT, 'STOCKING_URL has to name the running product');
  assert.ok(existsSync(CHROMIUM), `${CHROMIUM} is missing: apt-get install chromium fonts-nanum`);
  mkdirSync(SCREENSHOTS, { recursive: true });
  return chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
}

/** One person at the page. */
export class Visitor {
  /** What a person must never see: console errors, broken requests, violations of the security policy. */
  faults = [];

  static async arrive(browser, options = {}) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ko-KR', ...options });
    const visitor = new Visitor(context, await context.newPage());
    await visitor.page.goto(URL_OF_PRODUCT);
    await visitor.until(() => document.querySelector('.market-row') !== null);
    return visitor;
  }

  constructor(context, page) {
    this.context = context;
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (line) => line.type() === 'error' && this.faults.push(line.text()));
    page.on('requestfailed', (request) => this.faults.push(`${request.url()} ${request.failure().errorText}`));
  }

  see(selector, text) {
    return this.page.locator(selector, text === undefined ? {} : { hasText: text }).first().waitFor();
  }

  text(selector) {
    return this.page.locator(selector).first().innerText();
  }

  /** Money shown in an element, as a number. */
  async amount(selector) {
    return Number((await this.text(selector)).replace(/[^\d-]/g, ''));
  }

  /** Waits until a condition on the page holds. */
  until(condition, argument, timeout = PATIENCE) {
    return this.page.waitForFunction(condition, argument, { timeout });
  }

  /** Waits for a market that stays open for a while, so that no test runs into the end of the round. */
  async marketOpen(secondsLeft = 20) {
    await this.until((seconds) => {
      const [minutes, rest] = /(\d+):(\d+)/.exec(document.querySelector('.round-time').textContent)?.slice(1) ?? [0, 0];
      return document.querySelector('#round').dataset.phase === 'open'
        && Number(minutes) * 60 + Number(rest) > seconds
        && document.querySelectorAll('.asks .level:not(.vacant)').length > 0
        && document.querySelectorAll('.bids .level:not(.vacant)').length > 0;
    }, secondsLeft, ROUND_PATIENCE);
  }

  async playAsGuest() {
    await this.page.click('#start-button');
    await this.see('#ticket-panel');
    await this.until(() => document.querySelector('#cash').textContent !== '');
  }

  /** Chooses an instrument and waits for its book. */
  async choose(symbol) {
    await this.page.locator('.market-row', { hasText: symbol }).click();
    await this.see('.asks .level:not(.vacant)');
  }

  /** The symbols of all instruments, cheapest first. */
  symbols() {
    return this.page.evaluate(() => {
      const number = (row, part) => Number(row.querySelector(part).textContent.replaceAll(',', ''));
      const rows = Array.from(document.querySelectorAll('.market-row'));
      rows.sort((a, b) => number(a, '.price') - number(b, '.price'));
      return rows.map((row) => row.querySelector('.symbol').textContent);
    });
  }

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

  screenshot(name, fullPage = true) {
    return this.page.screenshot({ path: `${SCREENSHOTS}${name}.png`, fullPage });
  }
}
