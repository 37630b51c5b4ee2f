// Who plays, and what a failed request about it means, as text keys with their values.

const ENDINGS = new Set(['anotherLogin', 'loggedOut', 'expired', 'accountDeleted', 'passwordReset']);

/** Codes about a field, with the fields they can be about: a form has one of them. */
const FIELDS = new Map([
  ['invalid-email', ['email']],
  ['email-taken', ['email']],
  ['invalid-nickname', ['nickname']],
  ['nickname-taken', ['nickname']],
  ['invalid-password', ['newPassword', 'password']],
  ['wrong-password', ['oldPassword', 'password']],
]);

/** Codes whose sentence is the page's own; email-taken is not, since the answer says which way of logging in is meant. */
const WORDED = new Set([
  'invalid-email', 'invalid-nickname', 'nickname-taken', 'invalid-password', 'wrong-password', 'wrong-credentials',
  'already-signed-up', 'invalid-link', 'no-mail',
]);

/** Who is at the page: 'visitor', 'guest', 'user', or 'unknown' until the server has told. */
export function roleOf({ loggedIn, me }) {
  if (!loggedIn) {
    return 'visitor';
  }
  if (!me?.kind) {
    return 'unknown';
  }
  return me.kind === 'guest' ? 'guest' : 'user';
}

/** Whether a user has a password, and so has to give it before something grave. */
export const hasPassword = (me) => me?.kind === 'local';

/** The sentence for a session that the server has ended. */
export const endingKey = (reason) => `start.${ENDINGS.has(reason) ? reason : 'expired'}`;

/** What a failed request of a form means: { field, key, values }; the field is null when it is about none of `fields`. */
export function explainProblem(error, fields) {
  const field = FIELDS.get(error.code)?.find((name) => fields.includes(name)) ?? null;
  return { field, ...sentence(error) };
}

function sentence({ status, code, message, retryAfter, timedOut }) {
  if (status === 0) {
    return { key: timedOut ? 'people.noAnswer' : 'refusal.offline', values: {} };
  }
  if (status === 429) {
    return { key: 'people.tooMany', values: { seconds: retryAfter } };
  }
  if (status === 503) {
    return { key: 'people.busy', values: { seconds: retryAfter } };
  }
  if (WORDED.has(code)) {
    return { key: `people.${code}`, values: {} };
  }
  return { key: 'people.other', values: { message } };
}
