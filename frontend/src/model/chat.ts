// The messages of one chat room.

import type { ChatMessage, ChatRoomMessage } from './messages';

const KEPT = 300;

/** Oldest first, each once; `ready` once the server has told, even if nobody has said anything. */
export interface ChatRoom {
  readonly ready: boolean;
  readonly messages: readonly ChatMessage[];
}

export const EMPTY_ROOM: ChatRoom = { ready: false, messages: [] };

/** A snapshot replaces what is known. */
export function applyChat(room: ChatRoom, { type, data }: ChatRoomMessage): ChatRoom {
  const before = type === 'snapshot' ? [] : room.messages;
  const known = new Set(before.map(({ id }) => id));
  const fresh = data.messages.filter(({ id }) => !known.has(id));
  return { ready: true, messages: [...before, ...fresh].slice(-KEPT) };
}
