// A round as somebody plays it, from the first order to looking back at it in the next one. Its product has short rounds.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { openBrowser } from '../browser/desk.js';
import { newPerson, People } from '../browser/people.js';
import { Trader } from '../browser/trader.js';

/** Enough of a round to buy and sell in, and the whole of one to wait for. */
const SECONDS_TO_TRADE = 15;
const ROUND_PATIENCE = 120_000;

let browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const phaseIs = (phase) => document.querySelector('[data-coach=clock]').dataset.phase === phase;
const numberOfRound = (visitor) => visitor.amount('.round-number');

/** A guest buys for a tenth of the cash, and sells some of it again; how much of either. */
async function trade(visitor) {
  await visitor.playAsGuest();
  await visitor.page.click('.ticket-preset:not(:disabled)');
  await visitor.send();
  await visitor.see('.toast-buy');
  const bought = (await visitor.fills()).length;
  await visitor.orderAndSee({ side: 'sell', quantity: 1 });
  return { bought, all: (await visitor.fills()).length };
}

test('should take a guest from the first order to the results, a kept account, and the candles of the round', async () => {
  const visitor = await Trader.arrive(browser);
  await visitor.marketOpen(SECONDS_TO_TRADE);
  const round = await numberOfRound(visitor);
  const traded = await trade(visitor);
  assert.ok(traded.bought >= 1 && traded.all > traded.bought);

  await visitor.until(() => document.querySelector('.results[open]') !== null, undefined, ROUND_PATIENCE);
  assert.equal(await visitor.amount('.results h2'), round);
  await visitor.see('.results-step[data-own=true]', '1위');
  await visitor.see('.results-own', /내 순위\s*1위/);
  assert.match(await visitor.text('.results-figures'), /[+-]?\d+\.\d\d %/);
  await visitor.see('.results-rating', /점/);
  await visitor.until(() => document.querySelectorAll('.results .trade-card').length === 2);
  await visitor.see('.results-countdown', /다음 라운드까지\s*0\d:\d\d/);
  await visitor.screenshot('whole-round-results', false);

  await keepResult(visitor);
  await showOnce(visitor);
  await lookBack(visitor, round, traded);
  assert.deepEqual(visitor.faults, []);
  await visitor.context.close();
});

/** Signs up from the results: the same account, with its result. */
async function keepResult(visitor) {
  const before = await visitor.ask('GET', '/api/me');
  await visitor.page.click('.results-keep button');
  const people = new People(visitor);
  const person = newPerson();
  await people.send(people.form(), person);
  await people.gone();
  await visitor.see('.person-nickname', person.nickname);
  const after = await visitor.ask('GET', '/api/me');
  assert.deepEqual([after.userId, after.mmr, after.statistics.rounds], [before.userId, before.mmr, 1]);
}

/** A reload does not show the results again by itself; the ranking does. */
async function showOnce(visitor) {
  await visitor.page.reload();
  await visitor.see('.account-equity');
  await visitor.see('.ranking .panel-head button');
  assert.equal(await visitor.page.locator('.results[open]').count(), 0);
  await visitor.page.click('.ranking .panel-head button');
  await visitor.see('.results[open] .results-own');
}

/** While the next round goes on, the server has the candles of this one, and what the account was worth. */
async function lookBack(visitor, round, traded) {
  await visitor.page.click('.results-review');
  await visitor.see('.review-chart');
  await visitor.until(phaseIs, 'open', ROUND_PATIENCE);
  await visitor.page.reload();
  await visitor.see('.review-chart .review-candles');
  const drawn = await visitor.page.evaluate(() => ({
    candles: Array.from(document.querySelectorAll('.review-candles'), (path) => path.getAttribute('d')).join('').split('Z').length - 1,
    marks: document.querySelectorAll('.review-marker').length,
  }));
  assert.ok(drawn.candles > 2, `${drawn.candles} candles`);
  assert.equal(drawn.marks, traded.all);
  await visitor.see('.missed');
  await visitor.screenshot('whole-round-review');
  await visitor.goTo('/profile');
  await visitor.see('.statistics', /참가한 라운드\s*1/);
  await visitor.until(() => document.querySelectorAll('.profits-bar').length === 1);
  assert.ok(await numberOfRound(visitor) > round);
  await visitor.screenshot('whole-round-profile');
}
