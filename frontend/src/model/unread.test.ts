import { expect, test } from 'vitest';
import type { ChatMessage } from './messages';
import { NOTHING_SEEN, see, unread } from './unread';

const said = (...kinds: ChatMessage['kind'][]): ChatMessage[] =>
  kinds.map((kind, time) => ({ kind, time: time + 1, id: String(time) }) as ChatMessage);

test('should count what players say and what became of own orders since somebody looked', () => {
  const all = said('player', 'news', 'notice', 'fill', 'rejection', 'player');
  expect(unread(all, 0)).toBe(4);
  expect(unread(all, 4)).toBe(2);
  expect(unread(all, see(NOTHING_SEEN, 'lobby', all)['lobby'])).toBe(0);
});

test('should count nothing in a room that is not known yet', () => {
  expect(unread(said('player'), undefined)).toBe(0);
});

test('should stay the same when there is nothing new to see', () => {
  const seen = see(NOTHING_SEEN, 'lobby', said('news'));
  expect(see(seen, 'lobby', said('news'))).toBe(seen);
  expect(see({ lobby: 9 }, 'lobby', said('news'))).toEqual({ lobby: 9 });
});
