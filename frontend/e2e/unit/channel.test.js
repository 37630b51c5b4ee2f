import assert from 'node:assert/strict';
import test from 'node:test';
import { Round } from '../../src/main/web/model/round.js';
import { Sequence } from '../../src/main/web/net/sequence.js';

test('should notice a missing message when numbers are not consecutive', () => {
  const sequence = new Sequence();
  assert.equal(sequence.accept(7, 'snapshot'), true);
  assert.equal(sequence.accept(8, 'update'), true);
  assert.equal(sequence.accept(10, 'update'), false);
  assert.equal(sequence.last, 8);
});

test('should go on at any number when a snapshot comes', () => {
  const sequence = new Sequence();
  sequence.accept(1, 'snapshot');
  assert.equal(sequence.accept(99, 'snapshot'), true);
  assert.equal(sequence.accept(100, 'update'), true);
});

const TIMES = { roundId: 3, seedCash: 10, setupAt: 995_000, openAt: 1_000_000, settleAt: 1_180_000, endAt: 1_200_000 };

test('should count down on the clock of the server when that of the page is wrong', () => {
  const round = new Round();
  round.synchronize(1_000_000, 400_000);
  round.apply({ ...TIMES, phase: 'open' });
  assert.equal(round.left(400_000), 180_000);
  assert.equal(round.left(490_000), 90_000);
  assert.equal(round.share(490_000), 0.5);
  assert.equal(round.left(999_999), 0);
});

test('should count the next set-up too when it tells how long the market stays closed', () => {
  const round = new Round();
  assert.equal(round.untilOpen(0), 0);
  round.apply({ ...TIMES, phase: 'setup' });
  assert.equal(round.untilOpen(996_000), 4_000);
  round.apply({ ...TIMES, phase: 'intermission' });
  assert.equal(round.untilOpen(1_190_000), 15_000);
});
