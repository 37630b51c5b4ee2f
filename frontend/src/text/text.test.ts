import { expect, test } from 'vitest';
import { en } from './en';
import { ko } from './ko';
import { sentenceIn, textIn } from './text';
import { wordsIn } from './useText';

/** Something for whatever a sentence may ask for. */
const VALUES = new Proxy({}, { get: (_, name) => (name === 'nickname' || name === 'message' || name === 'email' ? 'alice' : 7) });

test('should have the same sentences with the same values when the language changes', () => {
  const kinds = (texts: object) => Object.entries(texts).map(([key, sentence]) => `${key} ${typeof sentence}`).sort();
  expect(kinds(en)).toEqual(kinds(ko));
});

test('should fill every sentence when it has values', () => {
  for (const texts of [ko, en]) {
    for (const [key, sentence] of Object.entries(texts)) {
      const said: unknown = typeof sentence === 'function' ? (sentence as (values: object) => string)(VALUES) : sentence;
      expect(said, key).toMatch(/\S/);
      expect(said, key).not.toMatch(/undefined|NaN|\[object/);
    }
  }
});

test('should speak the language it is asked for', () => {
  expect(textIn('ko', 'round.number', { id: 1_284 })).toBe('1,284회차');
  expect(sentenceIn('en', { key: 'refusal.busy', values: { seconds: 3 } })).toBe('The exchange is busy. Try again in 3 s.');
  expect(wordsIn('ko').pick({ ko: '한빛전자', en: 'Hanbit' })).toBe('한빛전자');
  expect(wordsIn('en').pick('100110')).toBe('100110');
});
