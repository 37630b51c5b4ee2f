import { expect, test } from 'vitest';
import { en } from '../text/en';
import { ko } from '../text/ko';
import { readArrival, withoutArrival } from './arrival';

const CODES = [
  'login-denied', 'login-expired', 'login-failed', 'unavailable', 'rate-limited', 'provider-not-configured', 'email-taken',
];

function failure(code: string, more = '') {
  const arrival = readArrival(`?login=failed&code=${code}${more}`);
  return arrival && 'problem' in arrival ? arrival.problem : null;
}

test('should find the token when a mailed link was followed', () => {
  expect(readArrival('?verify=a-b_c')).toEqual({ link: { way: 'verify', token: 'a-b_c' } });
  expect(readArrival('?from=mail&reset=a-b_c')).toEqual({ link: { way: 'reset', token: 'a-b_c' } });
});

test('should go on with a link when its token got lost on the way, since the server says what is wrong with it', () => {
  expect(readArrival('?reset=')).toEqual({ link: { way: 'reset', token: '' } });
});

test('should ask for nothing when the address is that of the page', () => {
  expect(readArrival('')).toBeNull();
  expect(readArrival('?login=done&code=email-taken')).toBeNull();
  expect(readArrival('?code=email-taken')).toBeNull();
});

test('should have a sentence of its own in both languages when a log-in failed at a provider', () => {
  const kinds = ['local', 'google', 'kakao', 'naver'].map((kind) => failure('email-taken', `&kind=${kind}`));
  const keys = [...CODES.map((code) => failure(code)), ...kinds].filter((key) => key !== null);
  expect(new Set(keys).size).toBe(CODES.length + kinds.length);
  expect(new Set(keys.map((key) => ko[key])).size).toBe(keys.length);
  expect(new Set(keys.map((key) => en[key])).size).toBe(keys.length);
});

test('should never show what the address says when it is none of the words there are', () => {
  expect(failure('%3Cb%3E')).toBe('people.return.login-failed');
  expect(failure('toString')).toBe('people.return.login-failed');
  expect(readArrival('?login=failed')).toEqual({ problem: 'people.return.login-failed' });
  expect(failure('email-taken', '&kind=%3Cb%3E')).toBe('people.return.email-taken');
  expect(failure('unavailable', '&kind=google')).toBe('people.return.unavailable');
});

test('should leave the rest of the address alone when the page has read its part', () => {
  expect(withoutArrival('?login=failed&code=email-taken&kind=google')).toBe('');
  expect(withoutArrival('?verify=a')).toBe('');
  expect(withoutArrival('?a=1&reset=x&b=2')).toBe('?a=1&b=2');
});
