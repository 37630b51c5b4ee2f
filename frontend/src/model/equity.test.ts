import { expect, test } from 'vitest';
import { beginningWith, columnsOf, curveOf, samplePoints, type EquityPoint } from './equity';

const point = (second: number, equity = 100): EquityPoint => ({ time: second * 1_000, equity });
const seconds = (points: readonly EquityPoint[]) => points.map(({ time }) => time / 1_000);

test('should begin where the round did', () => {
  expect(seconds(beginningWith(point(2), [point(1), point(2), point(5)]))).toEqual([2, 5]);
});

test('should stand gains on the middle line and hang losses from it', () => {
  expect(columnsOf([50, -100, 0], 200, 40)).toEqual([
    { x: 0, y: 10, width: 8, height: 10 }, { x: 10, y: 20, width: 8, height: 20 }, { x: 20, y: 20, width: 8, height: 1 },
  ]);
  expect(columnsOf([], 30, 40)).toEqual([]);
});

test('should draw a line from the left to the right, with gains above the beginning and losses below', () => {
  const curve = curveOf([point(0, 100), point(5, 130), point(10, 90)], 100, 200, 40);
  expect(curve).toEqual({ line: '0,30 100,0 200,40', baseY: 30, lowest: 90, highest: 130 });
});

test('should be in the middle when nothing has changed, and no line when there is nothing to draw it through', () => {
  expect(curveOf([point(0), point(1)], 100, 200, 40)).toMatchObject({ line: '0,20 200,20', baseY: 20 });
  expect(curveOf([], 100, 200, 40)).toBeNull();
  expect(curveOf([point(3)], 100, 200, 40)).toBeNull();
});

test('should pick as many points as a table can show, with the last one', () => {
  const points = Array.from({ length: 25 }, (_, second) => point(second));
  const picked = samplePoints(points, 10);
  expect(seconds(picked)).toEqual([0, 3, 6, 9, 12, 15, 18, 21, 24]);
  expect(samplePoints(points.slice(0, 3), 10)).toHaveLength(3);
});
