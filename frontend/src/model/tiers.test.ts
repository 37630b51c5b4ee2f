import { expect, test } from 'vitest';
import { tierProgress } from './tiers';

test('should change the tier at every hundred points when the rating grows', () => {
  expect([0, 99, 100, 199, 200, 300, 399, 400, 1_000].map((rating) => tierProgress(rating).tier)).toEqual(
    ['bronze', 'bronze', 'silver', 'silver', 'gold', 'platinum', 'platinum', 'diamond', 'diamond']);
});

test('should say how much is missing to the next tier when there is one', () => {
  expect(tierProgress(130)).toEqual({ tier: 'silver', next: 'gold', share: 0.3, missing: 70 });
  expect(tierProgress(0)).toEqual({ tier: 'bronze', next: 'silver', share: 0, missing: 100 });
  expect(tierProgress(450)).toEqual({ tier: 'diamond', next: null, share: 1, missing: 0 });
});
