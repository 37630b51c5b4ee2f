import { expect, test } from 'vitest';
import { Sequence } from './sequence';

test('should notice a missing message when numbers are not consecutive', () => {
  const sequence = new Sequence();
  expect(sequence.accept(7, 'snapshot')).toBe(true);
  expect(sequence.accept(8, 'update')).toBe(true);
  expect(sequence.accept(10, 'update')).toBe(false);
  expect(sequence.last).toBe(8);
});

test('should go on at any number when a snapshot comes', () => {
  const sequence = new Sequence();
  sequence.accept(1, 'snapshot');
  expect(sequence.accept(99, 'snapshot')).toBe(true);
  expect(sequence.accept(100, 'update')).toBe(true);
});
