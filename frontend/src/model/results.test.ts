import { expect, test } from 'vitest';
import type { OwnResult, ResultsData } from './messages';
import { podiumOf, praiseOf, resultsOf } from './results';

const result = (rank: number, returnBasisPoints: number): OwnResult => ({
  roundId: 7, players: 9, rank, returnBasisPoints, equity: 1, ratingDelta: 0, mmrBefore: 0, mmr: 0, tierBefore: 'bronze', tier: 'bronze',
});
const all: ResultsData = {
  roundId: 7, players: 4, winner: 'a', items: ['a', 'b', 'c', 'd'].map((nickname, index) => ({ ...result(index + 1, 0), nickname })),
};

test('should not take the results of another round for those of the running one', () => {
  const results = { all, own: result(1, 5) };
  expect(resultsOf(results, 7)).toEqual(results);
  expect(resultsOf(results, 8)).toEqual({ all: null, own: null });
  expect(resultsOf({ all, own: null }, 7)).toEqual({ all, own: null });
});

test('should praise a place when it has brought a gain', () => {
  expect([[1, 5], [3, 5], [4, 5], [1, 0], [1, -1]].map(([rank = 0, gain = 0]) => praiseOf(result(rank, gain)))).toEqual(
    ['results.youWon', 'results.youPodium', 'results.youGain', 'results.youEven', 'results.youLoss']);
});

test('should have three on the podium when more were ranked', () => {
  expect(podiumOf(all).map(({ nickname }) => nickname)).toEqual(['a', 'b', 'c']);
});
