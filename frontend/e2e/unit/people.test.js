import assert from 'node:assert/strict';
import test from 'node:test';
import { endingKey, explainProblem, hasPassword, roleOf } from '../../src/main/web/model/people.js';
import { en } from '../../src/main/web/text/en.js';
import { ko } from '../../src/main/web/text/ko.js';
import { peopleEn } from '../../src/main/web/text/people-en.js';
import { peopleKo } from '../../src/main/web/text/people-ko.js';

const SIGN_UP = ['email', 'password', 'nickname'];
const CHANGE_PASSWORD = ['oldPassword', 'newPassword'];

const problem = (code, status = 422) => ({ status, code, message: 'the server says', retryAfter: 7 });
const where = (code, fields) => explainProblem(problem(code), fields).field;

test('should find the field a problem is about when the form has it', () => {
  assert.equal(where('invalid-email', SIGN_UP), 'email');
  assert.equal(where('email-taken', SIGN_UP), 'email');
  assert.equal(where('invalid-nickname', SIGN_UP), 'nickname');
  assert.equal(where('nickname-taken', SIGN_UP), 'nickname');
  assert.equal(where('invalid-password', SIGN_UP), 'password');
  assert.equal(where('invalid-password', CHANGE_PASSWORD), 'newPassword');
  assert.equal(where('wrong-password', CHANGE_PASSWORD), 'oldPassword');
  assert.equal(where('wrong-password', ['password', 'sure']), 'password');
});

test('should speak above the fields when a problem is about none of them', () => {
  assert.equal(where('wrong-credentials', ['email', 'password']), null);
  assert.equal(where('nickname-taken', CHANGE_PASSWORD), null);
  assert.equal(where('internal-error', SIGN_UP), null);
  assert.equal(where('invalid-link', ['newPassword']), null);
  assert.equal(where('no-mail', ['email']), null);
  assert.equal(where('toString', SIGN_UP), null);
});

test('should say when to try again when there were too many attempts or the server is busy', () => {
  assert.deepEqual(explainProblem(problem('rate-limited', 429), SIGN_UP),
    { field: null, key: 'people.tooMany', values: { seconds: 7 } });
  assert.deepEqual(explainProblem(problem('unavailable', 503), SIGN_UP),
    { field: null, key: 'people.busy', values: { seconds: 7 } });
});

test('should tell a lost connection from a missing answer when a request got none', () => {
  assert.equal(explainProblem({ status: 0, timedOut: false }, SIGN_UP).key, 'refusal.offline');
  assert.equal(explainProblem({ status: 0, timedOut: true }, SIGN_UP).key, 'people.noAnswer');
});

test('should use the words of the server when the page has none of its own', () => {
  for (const code of ['email-taken', 'unprocessable']) {
    const { key, values } = explainProblem(problem(code), SIGN_UP);
    assert.equal(peopleEn[key](values), 'The server says.');
    assert.equal(peopleKo[key](values), 'the server says');
  }
});

test('should have a sentence in both languages for whatever it can say', () => {
  const codes = ['invalid-email', 'invalid-nickname', 'nickname-taken', 'invalid-password', 'wrong-password',
    'wrong-credentials', 'already-signed-up', 'email-taken', 'invalid-link', 'no-mail'];
  const keys = codes.map((code) => explainProblem(problem(code), SIGN_UP).key);
  const roles = ['visitor', 'guest', 'user', 'unknown'].flatMap((role) => [`people.role.${role}`, `people.title.${role}`]);
  const fields = [...SIGN_UP, ...CHANGE_PASSWORD, 'sure', 'name'].map((field) => `people.missing.${field}`);
  for (const key of [...keys, ...roles, ...fields]) {
    assert.ok(peopleKo[key], `Korean: ${key}`);
    assert.ok(peopleEn[key], `English: ${key}`);
  }
  assert.deepEqual(Object.keys(peopleKo).sort(), Object.keys(peopleEn).sort());
});

test('should fill every sentence when it has values', () => {
  const values = { nickname: 'alice', email: 'alice@example.com', seconds: 3, message: 'no', createdAt: 0, lastUsedAt: 0 };
  for (const [key, sentence] of [...Object.entries(peopleKo), ...Object.entries(peopleEn)]) {
    const said = typeof sentence === 'function' ? sentence(values) : sentence;
    assert.ok(said.length > 0 && !said.includes('undefined'), `${key}: ${said}`);
  }
});

test('should give a reason in both languages when a session has ended', () => {
  for (const reason of ['anotherLogin', 'loggedOut', 'expired', 'accountDeleted', 'passwordReset']) {
    assert.equal(endingKey(reason), `start.${reason}`);
    assert.ok(ko[`start.${reason}`] && en[`start.${reason}`], reason);
  }
  assert.equal(endingKey('something new'), 'start.expired');
});

test('should know who is at the page when the server has told', () => {
  assert.equal(roleOf({ loggedIn: false, me: null }), 'visitor');
  assert.equal(roleOf({ loggedIn: true, me: null }), 'unknown');
  assert.equal(roleOf({ loggedIn: true, me: { nickname: 'alice' } }), 'unknown');
  assert.equal(roleOf({ loggedIn: true, me: { kind: 'guest' } }), 'guest');
  assert.equal(roleOf({ loggedIn: true, me: { kind: 'kakao' } }), 'user');
});

test('should ask only those for a password who have one', () => {
  assert.equal(hasPassword({ kind: 'local' }), true);
  assert.equal(hasPassword({ kind: 'google' }), false);
  assert.equal(hasPassword({ kind: 'guest' }), false);
});
