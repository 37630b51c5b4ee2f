// Requests about who plays. Those that log somebody in answer { userId, nickname } and bring a new session cookie.

import { request } from './request.js';

export const playAsGuest = () => request('POST', '/api/auth/guest', {});
export const signUp = ({ email, password, nickname }) =>
  request('POST', '/api/auth/sign-up', { email, password, nickname });
export const logIn = ({ email, password }) => request('POST', '/api/auth/login', { email, password });
export const logOut = () => request('POST', '/api/auth/logout', {});

export const fetchMe = () => request('GET', '/api/me');
export const rename = ({ nickname }) => request('PATCH', '/api/me', { nickname });
export const changePassword = ({ oldPassword, newPassword }) =>
  request('PATCH', '/api/me', { oldPassword, newPassword });

/** Deletes the user; the password is left out for those who have none. */
export const deleteMe = ({ password }) => request('DELETE', '/api/me', { password });

/** The names of the providers one can log in with; a server that knows of none answers 404. */
export async function fetchProviders() {
  try {
    return (await request('GET', '/api/auth/providers')).providers;
  } catch (error) {
    if (error.status === 404) {
      return [];
    }
    throw error;
  }
}
