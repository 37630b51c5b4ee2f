import assert from 'node:assert/strict';
import test from 'node:test';
import * as format from '../../src/main/web/text/format.js';

test('should group thousands and name the unit when money is shown', () => {
  assert.equal(format.won(10_420_000, 'ko'), '10,420,000원');
  assert.equal(format.won(-5, 'en'), '-5 won');
});

test('should count shares in words of the language when quantities are shown', () => {
  assert.equal(format.shares(1_500, 'ko'), '1,500주');
  assert.equal(format.shares(1, 'en'), '1 share');
  assert.equal(format.shares(2, 'en'), '2 shares');
});

test('should sign percentages when something changed', () => {
  assert.equal(format.percent(240), '+2.40 %');
  assert.equal(format.percent(-5), '-0.05 %');
  assert.equal(format.percent(0), '0.00 %');
});

test('should mark the direction with more than colour when something changed', () => {
  assert.deepEqual([format.arrow(3), format.arrow(-3), format.arrow(0)], ['▲ ', '▼ ', '']);
  assert.deepEqual([format.direction(3), format.direction(-3), format.direction(0)], ['up', 'down', 'flat']);
  assert.deepEqual([format.signed(100), format.signed(-100), format.signed(0)], ['+100', '-100', '0']);
});

test('should count down in minutes and seconds, rounded up, when time is left', () => {
  assert.equal(format.countdown(192_000), '03:12');
  assert.equal(format.countdown(59_001), '01:00');
  assert.equal(format.countdown(-1), '00:00');
});

test('should tell times relative under a minute and by the clock after it', () => {
  const then = new Date(2026, 10, 22, 9, 5, 7).getTime();
  assert.equal(format.moment(then, then + 10_500, 'ko'), '10초 전');
  assert.equal(format.moment(then, then + 59_999, 'en'), '59 s ago');
  assert.equal(format.moment(then, then + 60_000, 'en'), '09:05:07');
  assert.equal(format.moment(then, then - 500, 'en'), '0 s ago');
});

test('should write a day by the clock of the machine when a time is long ago', () => {
  assert.equal(format.day(new Date(2026, 0, 2, 23, 59).getTime()), '2026-01-02');
});

test('should read whole numbers with separators and nothing else when people type', () => {
  assert.equal(format.parseWhole(' 52,300 '), 52_300);
  for (const nonsense of ['', '0', '-1', '1.5', 'ten', '1e3', '9'.repeat(16)]) {
    assert.equal(format.parseWhole(nonsense), null, nonsense);
  }
});
