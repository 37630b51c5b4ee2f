// Requests about who plays. Those that log somebody in answer { userId, nickname } and bring a new session cookie.

import { request } from './request.js';

export const playAsGuest = () => request('POST', '/api/auth/guest', {});

/** Where the server sends mails it logs nobody in, but answers { status: 'mail-sent' }: a link has to be followed first. */
export const signUp = ({ email, password, nickname }) =>
  request('POST', '/api/auth/sign-up', { email, password, nickname });

/** Ends a sign-up: the token is that of the mailed link. */
export const verify = ({ token, password }) => request('POST', '/api/auth/verify', { token, password });
export const logIn = ({ email, password }) => request('POST', '/api/auth/login', { email, password });
export const logOut = () => request('POST', '/api/auth/logout', {});

export const fetchMe = () => request('GET', '/api/me');
export const rename = ({ nickname }) => request('PATCH', '/api/me', { nickname });
export const changePassword = ({ oldPassword, newPassword }) =>
  request('PATCH', '/api/me', { oldPassword, newPassword });

/** Has a link sent to an e-mail, if somebody has it; what it answers does not tell. */
export const askForReset = ({ email }) => request('POST', '/api/auth/password-reset', { email });
/** Replaces a forgotten password: the token is that of the mailed link. */
export const resetPassword = ({ token, newPassword }) => request('POST', '/api/auth/password', { token, newPassword });

/** Deletes the user; the password is left out for those who have none. */
export const deleteMe = ({ password }) => request('DELETE', '/api/me', { password });

/** Makes an API key: { id, name, secret, createdAt }; the secret is told only here. */
export const createKey = ({ name }) => request('POST', '/api/keys', { name });
export const deleteKey = (id) => request('DELETE', `/api/keys/${encodeURIComponent(id)}`);

/** The API keys there are, each { id, name, createdAt, lastUsedAt or null }; null when the server has no such thing. */
export const fetchKeys = () => unlessMissing(null, async () => (await request('GET', '/api/keys')).keys);

/** The names of the providers one can log in with; none when the server has no such thing. */
export const fetchProviders = () =>
  unlessMissing([], async () => (await request('GET', '/api/auth/providers')).providers);

async function unlessMissing(otherwise, ask) {
  try {
    return await ask();
  } catch (error) {
    if (error.status === 404) {
      return otherwise;
    }
    throw error;
  }
}
