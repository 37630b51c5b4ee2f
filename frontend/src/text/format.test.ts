import { expect, test } from 'vitest';
import * as format from './format';

test('should group thousands and name the unit when money is shown', () => {
  expect(format.won(10_420_000, 'ko')).toBe('10,420,000원');
  expect(format.won(-5, 'en')).toBe('-5 won');
});

test('should count shares in words of the language when quantities are shown', () => {
  expect(format.shares(1_500, 'ko')).toBe('1,500주');
  expect(format.shares(1, 'en')).toBe('1 share');
  expect(format.shares(2, 'en')).toBe('2 shares');
});

test('should sign percentages when something changed', () => {
  expect(format.percent(240)).toBe('+2.40 %');
  expect(format.percent(-5)).toBe('-0.05 %');
  expect(format.percent(0)).toBe('0.00 %');
});

test('should mark the direction with more than colour when something changed', () => {
  expect([format.arrow(3), format.arrow(-3), format.arrow(0)]).toEqual(['▲ ', '▼ ', '']);
  expect([format.direction(3), format.direction(-3), format.direction(0)]).toEqual(['up', 'down', 'flat']);
  expect([format.signed(100), format.signed(-100), format.signed(0)]).toEqual(['+100', '-100', '0']);
});

test('should count down in minutes and seconds, rounded up, when time is left', () => {
  expect(format.countdown(192_000)).toBe('03:12');
  expect(format.countdown(59_001)).toBe('01:00');
  expect(format.countdown(-1)).toBe('00:00');
});

test('should tell times relative under a minute and by the clock after it', () => {
  const then = new Date(2026, 10, 22, 9, 5, 7).getTime();
  expect(format.moment(then, then + 10_500, 'ko')).toBe('10초 전');
  expect(format.moment(then, then + 59_999, 'en')).toBe('59 s ago');
  expect(format.moment(then, then + 60_000, 'en')).toBe('09:05:07');
  expect(format.moment(then, then - 500, 'en')).toBe('0 s ago');
});

test('should tell the time of day by the clock of the machine', () => {
  expect(format.clock(new Date(2026, 10, 22, 9, 5, 7).getTime())).toBe('09:05:07');
});

test('should write a day by the clock of the machine when a time is long ago', () => {
  expect(format.day(new Date(2026, 0, 2, 23, 59).getTime())).toBe('2026-01-02');
});

test('should leave out the day of what happened today', () => {
  const then = new Date(2026, 0, 2, 23, 59, 58).getTime();
  expect(format.stamp(then, then + 1_000)).toBe('23:59:58');
  expect(format.stamp(then, then + 2_000)).toBe('2026-01-02 23:59:58');
});

test('should read whole numbers with separators and nothing else when people type', () => {
  expect(format.parseWhole(' 52,300 ')).toBe(52_300);
  for (const nonsense of ['', '0', '-1', '1.5', 'ten', '1e3', '9'.repeat(16)]) {
    expect(format.parseWhole(nonsense), nonsense).toBeNull();
  }
});

test('should put a rank into words of the language', () => {
  expect(format.ordinal(1_203, 'ko')).toBe('1,203위');
  expect([1, 2, 3, 4, 11, 12, 13, 21, 102, 113].map((rank) => format.ordinal(rank, 'en')))
    .toEqual(['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '102nd', '113th']);
});
