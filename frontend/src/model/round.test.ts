import { expect, test } from 'vitest';
import type { RoundData } from './messages';
import { applyRound, left, NO_ROUND, returnBasisPoints, share, untilOpen } from './round';

const data: RoundData = {
  serverTime: 1_000_000, roundId: 3, phase: 'open', seedCash: 10_000, setupAt: 995_000, openAt: 1_000_000,
  settleAt: 1_180_000, intermissionAt: 1_185_000, endAt: 1_200_000,
};

test('should count down to the end of the phase when a round runs', () => {
  const round = applyRound(data);
  expect(left(round, 1_000_000)).toBe(180_000);
  expect(left(round, 1_090_000)).toBe(90_000);
  expect(share(round, 1_090_000)).toBe(0.5);
  expect(left(round, 1_999_999)).toBe(0);
  expect(left(applyRound({ ...data, phase: 'settling' }), 1_181_000)).toBe(4_000);
});

test('should count the next set-up too when it tells how long the market stays closed', () => {
  expect(untilOpen(applyRound({ ...data, phase: 'setup' }), 996_000)).toBe(4_000);
  expect(untilOpen(applyRound({ ...data, phase: 'intermission' }), 1_190_000)).toBe(15_000);
});

test('should have no time left when no round is known', () => {
  expect([left(NO_ROUND, 5), untilOpen(NO_ROUND, 5), share(NO_ROUND, 5)]).toEqual([0, 0, 0]);
});

test('should round a return down, as the exchange does, when it is no whole basis point', () => {
  expect(returnBasisPoints(applyRound(data), 10_420)).toBe(420);
  expect(returnBasisPoints(applyRound({ ...data, seedCash: 30_000 }), 29_990)).toBe(-4);
  expect(returnBasisPoints(applyRound({ ...data, seedCash: 10_000_000 }), 9_999_999)).toBe(-1);
  expect(returnBasisPoints(NO_ROUND, 10_000)).toBe(0);
});
