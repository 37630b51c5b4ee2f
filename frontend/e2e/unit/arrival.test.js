import assert from 'node:assert/strict';
import test from 'node:test';
import { readArrival, withoutArrival } from '../../src/main/web/model/arrival.js';
import { peopleEn } from '../../src/main/web/text/people-en.js';
import { peopleKo } from '../../src/main/web/text/people-ko.js';

const CODES = [
  'login-denied', 'login-expired', 'login-failed', 'unavailable', 'rate-limited', 'provider-not-configured', 'email-taken',
];
const failure = (code, more = '') => readArrival(`?login=failed&code=${code}${more}`).problem.key;

test('should find the token when a mailed link was followed', () => {
  assert.deepEqual(readArrival('?verify=a-b_c'), { link: { way: 'verify', token: 'a-b_c' } });
  assert.deepEqual(readArrival('?from=mail&reset=a-b_c'), { link: { way: 'reset', token: 'a-b_c' } });
});

test('should go on with a link when its token got lost on the way, since the server says what is wrong with it', () => {
  assert.deepEqual(readArrival('?reset='), { link: { way: 'reset', token: '' } });
});

test('should ask for nothing when the address is that of the page', () => {
  assert.equal(readArrival(''), null);
  assert.equal(readArrival('?login=done&code=email-taken'), null);
  assert.equal(readArrival('?code=email-taken'), null);
});

test('should have a sentence of its own in both languages when a log-in failed at a provider', () => {
  const keys = [...CODES.map((code) => failure(code)),
    ...['local', 'google', 'kakao', 'naver'].map((kind) => failure('email-taken', `&kind=${kind}`))];
  assert.equal(new Set(keys).size, keys.length);
  for (const key of keys) {
    assert.ok(peopleKo[key], `Korean: ${key}`);
    assert.ok(peopleEn[key], `English: ${key}`);
  }
});

test('should never show what the address says when it is none of the words there are', () => {
  assert.equal(failure('%3Cb%3E'), 'people.return.login-failed');
  assert.equal(failure('toString'), 'people.return.login-failed');
  assert.equal(readArrival('?login=failed').problem.key, 'people.return.login-failed');
  assert.equal(failure('email-taken', '&kind=%3Cb%3E'), 'people.return.email-taken');
  assert.equal(failure('unavailable', '&kind=google'), 'people.return.unavailable');
});

test('should leave the rest of the address alone when the page has read its part', () => {
  assert.equal(withoutArrival('?login=failed&code=email-taken&kind=google'), '');
  assert.equal(withoutArrival('?verify=a'), '');
  assert.equal(withoutArrival('?a=1&reset=x&b=2'), '?a=1&b=2');
});
