// The running product keeps the specifications in docs/api: every operation with every status it documents, and every frame.

import assert from 'node:assert/strict';
import test, { after, before } from 'node:test';
import { lookAround, lookBack } from './game.js';
import { becomeUsers, change, followLinks, guess, haveKeys, leave } from './people.js';
import { Stage } from './stage.js';
import { play } from './streams.js';
import { sweep, sweepMethods, sweepStopping, sweepTired } from './sweeps.js';
import { hurry, trade } from './trading.js';

/** What cannot be brought about from outside, and why. */
const NOT_PROVOKED = {
  'enterOrder 404': 'needs a repeated order that has left the memory of the gateway while MySQL is behind',
  'cancelOrders 422': 'the account is opened before the session or key that is needed to ask',
  'getAccount 422': 'the account is opened before the session or key that is needed to ask',
  'logInAsGuest 422': 'the exchange opens every account that a guest can get',
  'getRound 404': 'the first round of a new exchange begins with its start',
  'getLiveRanking 404': 'the first round of a new exchange begins with its start',
};
/** So much of a round is needed to send every request that needs an open market. */
const SECONDS = 10;

let stage;
let alice;
let played;

before(async () => {
  stage = await Stage.open();
});
after(() => stage?.close());

test('should answer as documented when people become users', async () => {
  alice = await becomeUsers(stage);
  await guess(stage);
  await followLinks(stage);
});

test('should answer and stream as documented when a round is played', async () => {
  const round = await stage.marketOpen(SECONDS);
  const streams = play(stage, await stage.guest(), round);
  // It fails below, when it is waited for.
  streams.catch(() => {});
  const bot = await stage.key(alice, 'bot');
  await trade(stage, alice, round);
  await lookAround(stage, alice, bot, round);
  await sweep(stage, alice, await stage.key(alice, 'sweeper'));
  await sweepTired(stage, bot);
  await sweepMethods(stage);
  await hurry(stage, await stage.guest());
  await change(stage, alice);
  played = await streams;
});

test('should answer as documented when a round is looked back at', () => lookBack(stage, played));

test('should answer as documented when people leave', async () => {
  await haveKeys(stage, alice);
  await leave(stage, alice);
});

test('should refuse everything as documented when the server stops', async () => {
  await sweepStopping(stage, await stage.guest());
  assert.equal(await stage.product.stop(), 0);
});

test('should have seen every documented status when everything was asked', () => {
  const unseen = stage.contract.documented().filter((each) => !stage.contract.seen.has(each));
  assert.deepEqual(unseen.sort(), Object.keys(NOT_PROVOKED).sort());
});
