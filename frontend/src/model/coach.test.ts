import { expect, test } from 'vitest';
import { COACH_STEPS, stepFrom } from './coach';

test('should show one part after the other, and end behind the last', () => {
  const everything = () => true;
  expect(COACH_STEPS.map((_, from) => stepFrom(from, everything))).toEqual([0, 1, 2, 3]);
  expect(stepFrom(COACH_STEPS.length, everything)).toBeNull();
});

test('should leave out what is not on the screen', () => {
  const onlyBook = (step: string) => step === 'book';
  expect(stepFrom(0, onlyBook)).toBe(1);
  expect(stepFrom(2, onlyBook)).toBeNull();
});
