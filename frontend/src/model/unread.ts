// What has been said in a chat room since somebody looked at it last.

import type { ChatMessage } from './messages';

/** Up to when somebody has seen what was said, by room, in milliseconds since 1970. */
export type Seen = Readonly<Record<string, number>>;

export const NOTHING_SEEN: Seen = {};

/** News and notices come by themselves and are elsewhere too: nobody has to look for them. */
const counts = ({ kind }: ChatMessage): boolean => kind === 'player' || kind === 'fill' || kind === 'rejection';

/** How many messages are new; none in a room that is not known yet. */
export function unread(messages: readonly ChatMessage[], seen: number | undefined): number {
  return seen === undefined ? 0 : messages.filter((message) => message.time > seen && counts(message)).length;
}

/** Everything in a room as seen; the same as before when nothing of it is new. */
export function see(seen: Seen, room: string, messages: readonly ChatMessage[]): Seen {
  const newest = Math.max(seen[room] ?? 0, ...messages.map(({ time }) => time));
  return seen[room] === newest ? seen : { ...seen, [room]: newest };
}
