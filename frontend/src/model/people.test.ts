import { expect, test } from 'vitest';
import { en } from '../text/en';
import { ko } from '../text/ko';
import { sentenceIn } from '../text/text';
import { endingOf, explainProblem, hasPassword, roleOf, type Field, type Me } from './people';
import type { Failure } from './problem';

const SIGN_UP: readonly Field[] = ['email', 'password', 'nickname'];
const CHANGE_PASSWORD: readonly Field[] = ['oldPassword', 'newPassword'];

const problem = (code: string, status = 422): Failure =>
  ({ status, code, message: 'the server says', retryAfter: 7, timedOut: false });
const where = (code: string, fields: readonly Field[]) => explainProblem(problem(code), fields).field;
const me = (kind?: Me['kind']): Me => ({ userId: 1, nickname: 'alice', ...(kind && { kind }) });

test('should find the field a problem is about when the form has it', () => {
  expect(where('invalid-email', SIGN_UP)).toBe('email');
  expect(where('email-taken', SIGN_UP)).toBe('email');
  expect(where('invalid-nickname', SIGN_UP)).toBe('nickname');
  expect(where('nickname-taken', SIGN_UP)).toBe('nickname');
  expect(where('invalid-password', SIGN_UP)).toBe('password');
  expect(where('invalid-password', CHANGE_PASSWORD)).toBe('newPassword');
  expect(where('wrong-password', CHANGE_PASSWORD)).toBe('oldPassword');
  expect(where('wrong-password', ['password', 'sure'])).toBe('password');
});

test('should speak above the fields when a problem is about none of them', () => {
  for (const code of ['wrong-credentials', 'internal-error', 'toString', 'invalid-link', 'no-mail']) {
    expect(where(code, SIGN_UP), code).toBeNull();
  }
  expect(where('nickname-taken', CHANGE_PASSWORD)).toBeNull();
});

test('should say when to try again when there were too many attempts or the server is busy', () => {
  expect(explainProblem(problem('rate-limited', 429), SIGN_UP))
    .toEqual({ field: null, sentence: { key: 'people.tooMany', values: { seconds: 7 } } });
  expect(explainProblem(problem('unavailable', 503), SIGN_UP))
    .toEqual({ field: null, sentence: { key: 'people.busy', values: { seconds: 7 } } });
});

test('should tell a lost connection from a missing answer when a request got none', () => {
  const lost = { ...problem('', 0), code: undefined };
  expect(explainProblem(lost, SIGN_UP).sentence.key).toBe('refusal.offline');
  expect(explainProblem({ ...lost, timedOut: true }, SIGN_UP).sentence.key).toBe('people.noAnswer');
});

test('should use the words of the server when the page has none of its own', () => {
  for (const code of ['email-taken', 'unprocessable']) {
    const { sentence } = explainProblem(problem(code), SIGN_UP);
    expect(sentenceIn('en', sentence)).toBe('The server says.');
    expect(sentenceIn('ko', sentence)).toBe('the server says');
  }
});

test('should have a sentence of its own in both languages when a code says what is wrong', () => {
  const codes = ['invalid-email', 'invalid-nickname', 'nickname-taken', 'invalid-password', 'wrong-password',
    'wrong-credentials', 'already-signed-up', 'invalid-link', 'no-mail'];
  for (const code of codes) {
    const { sentence } = explainProblem(problem(code), SIGN_UP);
    expect(sentence.key).toBe(`people.${code}`);
    expect(sentenceIn('ko', sentence)).not.toBe(sentenceIn('en', sentence));
  }
});

test('should give a reason in both languages when a session has ended', () => {
  for (const reason of ['anotherLogin', 'loggedOut', 'expired', 'accountDeleted', 'passwordReset'] as const) {
    expect(endingOf(reason)).toBe(reason);
    expect(ko[`start.${reason}`]).not.toBe(en[`start.${reason}`]);
  }
  expect(endingOf('keyRevoked')).toBe('expired');
});

test('should know who is at the page when the server has told', () => {
  expect(roleOf({ loggedIn: false, me: null })).toBe('visitor');
  expect(roleOf({ loggedIn: true, me: null })).toBe('unknown');
  expect(roleOf({ loggedIn: true, me: me() })).toBe('unknown');
  expect(roleOf({ loggedIn: true, me: me('guest') })).toBe('guest');
  expect(roleOf({ loggedIn: true, me: me('kakao') })).toBe('user');
});

test('should ask only those for a password who have one', () => {
  expect(hasPassword(me('local'))).toBe(true);
  expect(hasPassword(me('google'))).toBe(false);
  expect(hasPassword(me('guest'))).toBe(false);
  expect(hasPassword(null)).toBe(false);
});
