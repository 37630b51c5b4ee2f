// Who plays, and what a failed request about it means, as text keys with their values.

import type { EndReason } from './messages';
import type { Failure } from './problem';

export type Kind = 'guest' | 'local' | 'google' | 'kakao' | 'naver';
export type Tier = 'bronze' | 'silver' | 'gold' | 'platinum' | 'diamond';
export type Role = 'visitor' | 'guest' | 'user' | 'unknown';

/** What every log-in answers; the rest of a profile comes from `GET /api/me`. */
export interface Me extends Partial<Profile> {
  readonly userId: number;
  readonly nickname: string;
}

export interface Profile {
  readonly email: string | null;
  readonly kind: Kind;
  readonly mmr: number;
  readonly tier: Tier;
  readonly statistics: Statistics;
}

/** Over all rounds; `tradedValue` is won paid and received. */
export interface Statistics {
  readonly rounds: number;
  readonly wins: number;
  readonly bestReturnBasisPoints: number | null;
  readonly fills: number;
  readonly tradedValue: number;
}

/** Who is at the page: `unknown` until the server has told. */
export function roleOf({ loggedIn, me }: { readonly loggedIn: boolean; readonly me: Me | null }): Role {
  if (!loggedIn) {
    return 'visitor';
  }
  if (!me?.kind) {
    return 'unknown';
  }
  return me.kind === 'guest' ? 'guest' : 'user';
}

/** Whether the server has told all there is to know about somebody. */
export const isProfiled = (me: Me | null): me is Me & Profile => me?.statistics !== undefined;

/** Whether a user has a password, and so has to give it before something grave. */
export const hasPassword = (me: Me | null): boolean => me?.kind === 'local';

const ENDINGS = ['anotherLogin', 'loggedOut', 'expired', 'accountDeleted', 'passwordReset'] as const;
export type Ending = (typeof ENDINGS)[number];

/** How the page speaks of a session that the server has ended. */
export function endingOf(reason: EndReason): Ending {
  return ENDINGS.find((ending) => ending === reason) ?? 'expired';
}

export type Field = 'email' | 'password' | 'nickname' | 'oldPassword' | 'newPassword' | 'sure' | 'name';

/** Codes about a field, with the fields they can be about: a form has one of them. */
const FIELDS: ReadonlyMap<unknown, readonly Field[]> = new Map<unknown, readonly Field[]>([
  ['invalid-email', ['email']],
  ['email-taken', ['email']],
  ['invalid-nickname', ['nickname']],
  ['nickname-taken', ['nickname']],
  ['invalid-password', ['newPassword', 'password']],
  ['wrong-password', ['oldPassword', 'password']],
]);

/** Codes whose sentence is the page's own; email-taken is not, since the answer says which way of logging in is meant. */
const WORDED = [
  'invalid-email', 'invalid-nickname', 'nickname-taken', 'invalid-password', 'wrong-password', 'wrong-credentials',
  'already-signed-up', 'invalid-link', 'no-mail',
] as const;

export type ProblemSentence =
  | { readonly key: 'people.noAnswer' | 'refusal.offline' | `people.${(typeof WORDED)[number]}` }
  | { readonly key: 'people.tooMany' | 'people.busy'; readonly values: { readonly seconds: number } }
  | { readonly key: 'people.other'; readonly values: { readonly message: string } };

export interface Problem {
  readonly field: Field | null;
  readonly sentence: ProblemSentence;
}

/** What a failed request of a form means; the field is null when it is about none of `fields`. */
export function explainProblem(failure: Failure, fields: readonly Field[]): Problem {
  const field = FIELDS.get(failure.code)?.find((name) => fields.includes(name)) ?? null;
  return { field, sentence: sentenceOf(failure) };
}

function sentenceOf({ status, code, message, retryAfter, timedOut }: Failure): ProblemSentence {
  if (status === 0) {
    return { key: timedOut ? 'people.noAnswer' : 'refusal.offline' };
  }
  if (status === 429) {
    return { key: 'people.tooMany', values: { seconds: retryAfter } };
  }
  if (status === 503) {
    return { key: 'people.busy', values: { seconds: retryAfter } };
  }
  const worded = WORDED.find((word) => word === code);
  return worded ? { key: `people.${worded}` } : { key: 'people.other', values: { message } };
}
