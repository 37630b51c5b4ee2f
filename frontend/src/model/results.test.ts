import { expect, test } from 'vitest';
import type { OwnResult } from './messages';
import { podiumOf, praiseOf, resultsFrom, resultsOf, type RankingLine } from './results';

const line = (rank: number, nickname: string, mmr: number, ratingDelta: number): RankingLine =>
  ({ rank, nickname, equity: 10_100_000, returnBasisPoints: 100, ratingDelta, mmr, tier: 'silver' });

test('should know what a rating was before the round when only its end is told', () => {
  const { all, own } = resultsFrom(7, [line(1, 'alice', 150, 100), line(2, 'bob', 100, 50)], 'bob');
  expect(all).toMatchObject({ roundId: 7, players: 2, winner: 'alice' });
  expect(all?.items[0]).toMatchObject({ mmrBefore: 50, tierBefore: 'bronze', mmr: 150, tier: 'silver' });
  expect(own).toMatchObject({ roundId: 7, players: 2, rank: 2, mmrBefore: 50, ratingDelta: 50 });
});

test('should have no winner and no own result when nobody was ranked', () => {
  expect(resultsFrom(7, [], 'bob')).toEqual({ all: { roundId: 7, players: 0, winner: null, items: [] }, own: null });
  expect(resultsFrom(7, [line(1, 'alice', 100, 100)], undefined).own).toBeNull();
});

test('should not take the results of another round for those of the running one', () => {
  const results = resultsFrom(7, [line(1, 'alice', 100, 100)], 'alice');
  expect(resultsOf(results, 7)).toEqual(results);
  expect(resultsOf(results, 8)).toEqual({ all: null, own: null });
});

test('should praise a place when it has brought a gain', () => {
  const result = (rank: number, returnBasisPoints: number): OwnResult => ({
    roundId: 1, players: 9, rank, returnBasisPoints, equity: 1, ratingDelta: 0, mmrBefore: 0, mmr: 0, tierBefore: 'bronze', tier: 'bronze',
  });
  expect([[1, 5], [3, 5], [4, 5], [1, 0], [1, -1]].map(([rank = 0, gain = 0]) => praiseOf(result(rank, gain)))).toEqual(
    ['results.youWon', 'results.youPodium', 'results.youGain', 'results.youEven', 'results.youLoss']);
});

test('should have three on the podium when more were ranked', () => {
  const { all } = resultsFrom(7, ['a', 'b', 'c', 'd'].map((name, index) => line(index + 1, name, 0, 0)), undefined);
  expect(all && podiumOf(all).map(({ nickname }) => nickname)).toEqual(['a', 'b', 'c']);
});
