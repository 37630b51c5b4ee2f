// Requests about who plays. Those that log somebody in answer `LogIn` and bring a new session cookie.

import { request, RequestError } from './request';

export interface LogIn {
  readonly userId: number;
  readonly nickname: string;
}

/** Where the server sends mails, a sign-up logs nobody in: a link has to be followed first. */
export type SignUpAnswer = LogIn | { readonly status: 'mail-sent' };

export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly createdAt: number;
  readonly lastUsedAt: number | null;
}

/** The secret is told only once. */
export interface NewApiKey extends ApiKey {
  readonly secret: string;
}

export type Provider = 'google' | 'kakao' | 'naver';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

export const playAsGuest = () => request<LogIn>('POST', '/api/auth/guest', {});
export const signUp = ({ email, password, nickname }: Credentials & { nickname: string }) =>
  request<SignUpAnswer>('POST', '/api/auth/sign-up', { email, password, nickname });
/** Ends a sign-up: the token is that of the mailed link. */
export const verify = ({ token, password }: { token: string; password: string }) =>
  request<LogIn>('POST', '/api/auth/verify', { token, password });
export const logIn = ({ email, password }: Credentials) => request<LogIn>('POST', '/api/auth/login', { email, password });
export const logOut = () => request('POST', '/api/auth/logout', {});

/** The profile of who is logged in; its shape is the caller's to know. */
export const fetchMe = <Me extends LogIn>() => request<Me>('GET', '/api/me');
export const rename = ({ nickname }: { nickname: string }) => request<LogIn>('PATCH', '/api/me', { nickname });
export const changePassword = ({ oldPassword, newPassword }: { oldPassword: string; newPassword: string }) =>
  request<LogIn>('PATCH', '/api/me', { oldPassword, newPassword });

/** Has a link sent to an e-mail, if somebody has it; what it answers does not tell. */
export const askForReset = ({ email }: { email: string }) =>
  request<unknown>('POST', '/api/auth/password-reset', { email });
/** Replaces a forgotten password: the token is that of the mailed link. */
export const resetPassword = ({ token, newPassword }: { token: string; newPassword: string }) =>
  request<unknown>('POST', '/api/auth/password', { token, newPassword });

/** Deletes the user; the password is left out for those who have none. */
export const deleteMe = ({ password }: { password?: string }) => request('DELETE', '/api/me', { password });

export const createKey = ({ name }: { name: string }) => request<NewApiKey>('POST', '/api/keys', { name });
export const deleteKey = (id: string) => request('DELETE', `/api/keys/${encodeURIComponent(id)}`);

/** The API keys there are; null when the server has no such thing. */
export const fetchKeys = () => unlessMissing(null, async () =>
  (await request<{ keys: readonly ApiKey[] }>('GET', '/api/keys')).keys);

/** The providers one can log in with; none when the server has no such thing. */
export const fetchProviders = () => unlessMissing([], async () =>
  (await request<{ providers: readonly Provider[] }>('GET', '/api/auth/providers')).providers);

async function unlessMissing<Value, Otherwise>(otherwise: Otherwise, ask: () => Promise<Value>): Promise<Value | Otherwise> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) {
      return otherwise;
    }
    throw error;
  }
}
