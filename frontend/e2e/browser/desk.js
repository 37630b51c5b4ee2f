// A browser with people in it, and what all tests ask of them.

import assert from 'node:assert/strict';
import { existsSync, mkdirSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const CHROMIUM = '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];
const SCREENSHOTS = fileURLToPath(new URL('../../target/screenshots/', import.meta.url));

export const URL_OF_PRODUCT = process.env.STOCKING_URL;

/** A round may just have ended: the next one has to be waited for. */
const ROUND_PATIENCE = 90_000;
/** A busy machine is slow, not wrong. */
const PATIENCE = 60_000;
/** While the session store is late, as it can be on a busy machine, nobody is let in: then one tries again, as people do. */
const TRIES = 10;
const RETRY_MILLIS = 1_000;

/** Tries something until it says that it was not turned away. */
export async function untilLetIn(attempt) {
  for (let turnedAway = await attempt(), tries = 1; turnedAway && tries < TRIES; tries += 1) {
    await setTimeout(RETRY_MILLIS);
    turnedAway = await attempt();
  }
}

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

  /**
   * Opens a path of the page, with options of Playwright's browser contexts, and waits for the first prices. Only with `coach`
   * are guests shown around.
   */
  static async arrive(browser, { path = '/', coach = false, ...options } = {}) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ko-KR', ...options });
    if (!coach) {
      await context.addInitScript(() => localStorage.setItem('stocking.coach', 'off'));
    }
    const visitor = new this(context, await context.newPage());
    await visitor.goTo(path);
    await visitor.until(() => document.querySelector('[data-coach=clock]') !== null);
    return visitor;
  }

  constructor(context, page) {
    this.context = context;
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
    page.on('pageerror', (error) => this.faults.push(error.message));
    page.on('console', (line) => line.type() === 'error' && this.#onError(line.text()));
    page.on('requestfailed', (request) => this.#onFailed(request.url(), request.failure().errorText));
  }

  /** To be turned away for a moment is none either. */
  #onError(text) {
    if (!text.includes('status of 503')) {
      this.faults.push(text);
    }
  }

  /** Whoever goes on leaves behind what was still loading: that is no fault. */
  #onFailed(url, reason) {
    if (reason !== 'net::ERR_ABORTED') {
      this.faults.push(`${url} ${reason}`);
    }
  }

  goTo(path) {
    return this.page.goto(new URL(path, URL_OF_PRODUCT).href);
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

  /** Waits until a part of the page is there and says something else than before, which is now unless given. */
  async untilOther(selector, before) {
    await this.until(([part, text]) => {
      const shown = document.querySelector(part);
      return shown !== null && shown.innerText !== text;
    }, [selector, before ?? await this.text(selector)]);
  }

  /** Waits until nothing keeps the page from being live. */
  live() {
    return this.until(() => document.querySelector('.status-offline, .status-connecting, .status-restarting') === null);
  }

  /** Waits for a market that stays open for a while, so that no test runs into the end of the round. */
  async marketOpen(secondsLeft = 20) {
    await this.until((seconds) => {
      const clock = document.querySelector('[data-coach=clock]');
      const [minutes, rest] = /(\d+):(\d+)/.exec(clock.textContent)?.slice(1) ?? [0, 0];
      return clock.dataset.phase === 'open' && Number(minutes) * 60 + Number(rest) > seconds;
    }, secondsLeft, ROUND_PATIENCE);
  }

  async playAsGuest() {
    await this.page.click('.start-button');
    await untilLetIn(async () => {
      await this.page.waitForSelector('.account-cash, .start-buttons .message', { state: 'attached' });
      const turnedAway = (await this.page.locator('.account-cash').count()) === 0;
      if (turnedAway && await this.page.isVisible('.start-button')) {
        await this.page.click('.start-button');
      }
      return turnedAway;
    });
    await this.see('[data-coach=ticket]');
    await this.see('.account-cash');
  }

  /** Chooses an instrument. */
  async choose(symbol) {
    await this.page.click(`.market-row[data-symbol="${symbol}"]`);
    await this.see(`.market-row[data-symbol="${symbol}"][aria-current]`);
  }

  chosen() {
    return this.page.getAttribute('.market-row[aria-current]', 'data-symbol');
  }

  /** The symbols of all instruments, cheapest first. */
  symbols() {
    return this.page.$$eval('.market-row', (rows) => {
      const price = (row) => Number(row.querySelector('.market-price').textContent.replaceAll(',', ''));
      return rows.sort((a, b) => price(a) - price(b)).map((row) => row.dataset.symbol);
    });
  }

  /** Asks the server as the page would, with its session: method, path and JSON. */
  async ask(method, path, body) {
    const origin = new URL(URL_OF_PRODUCT).origin;
    let response;
    await untilLetIn(async () => {
      response = await this.context.request.fetch(new URL(path, origin).href,
        { method, headers: { Origin: origin, 'Content-Type': 'application/json' }, data: body });
      return path.startsWith('/api/auth/') && response.status() === 503;
    });
    assert.ok(response.ok(), `${method} ${path}: ${response.status()} ${await response.text()}`);
    return response.status() === 204 ? null : response.json();
  }

  /** Remembers every toast from now on. */
  recordToasts() {
    return this.page.evaluate(() => {
      window.toasts = [];
      new MutationObserver((changes) => changes.forEach(({ addedNodes }) =>
        addedNodes.forEach((node) => window.toasts.push(node.textContent))))
        .observe(document.querySelector('.toasts'), { childList: true });
    });
  }

  recordedToasts() {
    return this.page.evaluate(() => window.toasts);
  }

  screenshot(name, fullPage = true) {
    return this.page.screenshot({ path: `${SCREENSHOTS}${name}.png`, fullPage });
  }
}
