import { expect, test } from 'vitest';
import { addPoint, curveOf, joinPoints, samplePoints, type EquityPoint } from './equity';

const point = (second: number, equity = 100): EquityPoint => ({ time: second * 1_000, equity });
const seconds = (points: readonly EquityPoint[]) => points.map(({ time }) => time / 1_000);

test('should keep one point a second', () => {
  const one = addPoint([], point(1));
  expect(addPoint(one, point(1.9))).toBe(one);
  expect(seconds(addPoint(one, point(2)))).toEqual([1, 2]);
});

test('should get coarser, not longer, when a round goes on for hours', () => {
  let points: readonly EquityPoint[] = [];
  for (let second = 0; second < 10_000; second += 1) {
    points = addPoint(points, point(second));
    expect(points.length).toBeLessThanOrEqual(600);
  }
  expect(points.length).toBeGreaterThan(300);
  expect(seconds(points)[0]).toBe(0);
  expect(seconds(points).at(-1)).toBe(9_999);
});

test('should put points of several sources in their order, and leave out those of the round before', () => {
  expect(seconds(joinPoints(2_000, [point(2), point(9)], [point(1), point(5)]))).toEqual([2, 5, 9]);
});

test('should draw a line from the left to the right, with gains above the beginning and losses below', () => {
  const curve = curveOf([point(0, 100), point(5, 130), point(10, 90)], 100, 200, 40);
  expect(curve).toEqual({ line: '0,30 100,0 200,40', unseen: '', baseY: 30, lowest: 90, highest: 130 });
});

test('should tell what was seen from what lies between the beginning and the first look', () => {
  const curve = curveOf([point(0, 100), point(50, 130), point(100, 120)], 100, 200, 30);
  expect(curve).toMatchObject({ unseen: '0,30 100,0', line: '100,0 200,10' });
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
