// What somebody says in a chat room: limits before it is sent, and why it was refused.

import type { ChatMessage } from './messages';

/** Code points; white space around the text does not count. */
export const LONGEST_TEXT = 300;

const REFUSALS = {
  TEXT_LENGTH: 'chat.length',
  TEXT_CHARACTER: 'chat.character',
  CHAT_RATE: 'chat.rate',
  CHAT_UNAVAILABLE: 'chat.unavailable',
  LOGIN_REQUIRED: 'chat.session',
  SESSION_REQUIRED: 'chat.session',
  UNKNOWN_ROOM: 'chat.roomGone',
  OFFLINE: 'chat.offline',
} as const;

/** `OFFLINE` is the page's own: there was no connection to send it by. */
export type TalkRefusal = keyof typeof REFUSALS;

/** The last text that was sent, until it is in the room, and why the one before it was refused. */
export interface Talk {
  readonly sending: { readonly room: string; readonly text: string } | null;
  readonly refusal: { readonly room: string; readonly code: TalkRefusal } | null;
}

export const SILENCE: Talk = { sending: null, refusal: null };

/** The sentence of a refusal. */
export const sentenceOf = (code: TalkRefusal): (typeof REFUSALS)[TalkRefusal] => REFUSALS[code];

/** What an error is about a text that was sent; null when it is about something else. */
export function refusalOf(code: string): TalkRefusal | null {
  return Object.keys(REFUSALS).find((known): known is TalkRefusal => known === code) ?? null;
}

/** How many characters are left, negative when there are too many. */
export const charactersLeft = (text: string): number => LONGEST_TEXT - Array.from(text.trim()).length;

/** Somebody whose messages this browser does not show. */
export interface MutedUser {
  readonly userId: number;
  readonly nickname: string;
}

/** The messages of a room without those of muted users. */
export function audible(messages: readonly ChatMessage[], muted: readonly MutedUser[]): readonly ChatMessage[] {
  const silent = new Set(muted.map(({ userId }) => userId));
  return silent.size === 0 ? messages : messages.filter((message) => message.kind !== 'player' || !silent.has(message.userId));
}

/** Reads what was stored; anything that is no list of muted users is an empty one. */
export function parseMuted(stored: string | null): readonly MutedUser[] {
  try {
    const parsed: unknown = JSON.parse(stored ?? '[]');
    return Array.isArray(parsed) ? parsed.filter(isMutedUser) : [];
  } catch {
    return [];
  }
}

function isMutedUser(value: unknown): value is MutedUser {
  return typeof value === 'object' && value !== null
    && 'userId' in value && typeof value.userId === 'number' && 'nickname' in value && typeof value.nickname === 'string';
}
