import { expect, test } from 'vitest';
import { placeBeside, type Box } from './place';

const WINDOW = { width: 1_000, height: 800 };
const PHONE = { width: 390, height: 844 };
const CARD = { width: 300, height: 150 };
const box = (left: number, top: number, width: number, height: number): Box => ({ left, top, width, height });

test('should be below the part when there is room', () => {
  expect(placeBeside(box(100, 50, 200, 60), CARD, WINDOW)).toEqual({ left: 100, top: 122 });
});

test('should stay in the window when the part is at its edge', () => {
  expect(placeBeside(box(900, 50, 90, 60), CARD, WINDOW)).toEqual({ left: 688, top: 122 });
  expect(placeBeside(box(-40, 50, 90, 60), CARD, WINDOW)).toEqual({ left: 12, top: 122 });
});

test('should be beside a part that reaches to the bottom', () => {
  expect(placeBeside(box(700, 100, 300, 690), CARD, WINDOW)).toEqual({ left: 388, top: 100 });
  expect(placeBeside(box(0, 700, 300, 100), CARD, WINDOW)).toEqual({ left: 312, top: 638 });
});

test('should be above a part that is as wide as the window', () => {
  expect(placeBeside(box(0, 700, 390, 140), CARD, PHONE)).toEqual({ left: 12, top: 538 });
});

test('should lie over the end of a part that fills the window', () => {
  expect(placeBeside(box(0, 60, 390, 780), CARD, PHONE)).toEqual({ left: 12, top: 678 });
});
