// The fields that more than one form has.

import type { FieldTerms } from './FormField';

/** The e-mail, by which users are found. */
export const EMAIL: FieldTerms = { name: 'email', type: 'email', label: 'people.email', autoComplete: 'username' };
export const PASSWORD: FieldTerms =
  { name: 'password', type: 'password', label: 'people.password', autoComplete: 'current-password' };
export const FRESH_PASSWORD: FieldTerms =
  { name: 'password', type: 'password', label: 'people.password', hint: 'people.passwordHint', autoComplete: 'new-password' };
export const NEW_PASSWORD: FieldTerms = {
  name: 'newPassword', type: 'password', label: 'people.newPassword', hint: 'people.passwordHint', autoComplete: 'new-password',
};
export const NICKNAME: FieldTerms =
  { name: 'nickname', type: 'text', label: 'people.nickname', hint: 'people.nicknameHint', autoComplete: 'nickname' };
