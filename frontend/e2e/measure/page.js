// Figures, not tests: how soon the page can be used on a slow processor and shares be bought, and how evenly it draws while a book is busy.
// Needs a quiet machine: STOCKING_URL=http://127.0.0.1:8080/ node e2e/measure/page.js

import { openBrowser, Visitor } from '../browser/desk.js';
import { Newcomer, SCREENS } from '../browser/newcomer.js';
import { Bot } from './bot.js';

const SLOWDOWN = 4;
const LOADS = 7;
const BOTS = 4;
const CHANGES_A_SECOND = 200;
const WATCHED_MS = 20_000;
const LONG_MS = 50;

const browser = await openBrowser();
try {
  console.log(`usable with a processor ${SLOWDOWN} times slower, ms, of ${LOADS} loads:`, await loads());
  console.log('first shares, s from the open page, of somebody who reads nothing:', await firstShares());
  console.log(`frames during ${WATCHED_MS / 1_000} s of ${CHANGES_A_SECOND} changes of the book a second:`, await frames());
} finally {
  await browser.close();
}

/** From navigation to the moment in which list and button are there and the thread is free. */
async function loads() {
  const times = [];
  for (let load = 0; load < LOADS; load++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ko-KR' });
    const page = await context.newPage();
    const devTools = await context.newCDPSession(page);
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.querySelector('.market-row') && document.querySelector('.start-button:enabled')) {
          observer.disconnect();
          setTimeout(() => { globalThis.usableAt = performance.now(); });
        }
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(process.env.STOCKING_URL);
    await page.waitForFunction(() => globalThis.usableAt !== undefined);
    times.push(Math.round(await page.evaluate(() => globalThis.usableAt)));
    await context.close();
  }
  return times.sort((a, b) => a - b);
}

async function firstShares() {
  const seconds = {};
  for (const screen of Object.keys(SCREENS)) {
    const bought = await Newcomer.buy(browser, screen);
    await bought.newcomer.context.close();
    seconds[screen] = Number(bought.seconds.toFixed(1));
  }
  return seconds;
}

async function frames() {
  const visitor = await Visitor.arrive(browser);
  await visitor.marketOpen(WATCHED_MS / 1_000 + 5);
  await visitor.playAsGuest();
  const symbol = await visitor.chosen();
  const bots = await Promise.all(Array.from({ length: BOTS }, () => Bot.arrive(process.env.STOCKING_URL, symbol)));
  const busy = bots.map((bot) => bot.changeBook(CHANGES_A_SECOND / BOTS, WATCHED_MS + 2_000));
  await new Promise((resolve) => { setTimeout(resolve, 1_000); });
  const seen = await visitor.page.evaluate(watchFrames, { watchedMs: WATCHED_MS, longMs: LONG_MS });
  const changes = (await Promise.all(busy)).reduce((sum, count) => sum + count, 0);
  return { ...seen, changesASecond: Math.round((changes * 1_000) / (WATCHED_MS + 2_000)) };
}

/** Runs in the page: the time between drawings, and the tasks that kept it from drawing. */
function watchFrames({ watchedMs, longMs }) {
  return new Promise((resolve) => {
    const tasks = [];
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map((task) => Math.round(task.duration))))
      .observe({ type: 'longtask' });
    const gaps = [];
    const begun = performance.now();
    let last = begun;
    const draw = (now) => {
      gaps.push(now - last);
      last = now;
      if (now - begun < watchedMs) {
        requestAnimationFrame(draw);
        return;
      }
      gaps.sort((a, b) => a - b);
      resolve({
        drawn: gaps.length,
        medianMs: Math.round(gaps[Math.floor(gaps.length / 2)]),
        p99Ms: Math.round(gaps[Math.floor(gaps.length * 0.99)]),
        longestMs: Math.round(gaps[gaps.length - 1]),
        tasksOverLimit: tasks.filter((task) => task > longMs),
      });
    };
    requestAnimationFrame(draw);
  });
}
