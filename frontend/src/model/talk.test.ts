import { expect, test } from 'vitest';
import type { ChatMessage } from './messages';
import { audible, charactersLeft, parseMuted, refusalOf, sentenceOf } from './talk';

test('should count what people see as one character as one when a text has a limit', () => {
  expect(charactersLeft('')).toBe(300);
  expect(charactersLeft('  가즈아! 🚀 ')).toBe(294);
  expect(charactersLeft('x'.repeat(301))).toBe(-1);
});

test('should know refusals of texts from other errors', () => {
  expect(refusalOf('CHAT_RATE')).toBe('CHAT_RATE');
  expect(refusalOf('UNKNOWN_SYMBOL')).toBeNull();
  expect(refusalOf('toString')).toBeNull();
  expect(sentenceOf('CHAT_RATE')).toBe('chat.rate');
});

test('should leave out what muted users say, and nothing else', () => {
  const player = (userId: number): ChatMessage =>
    ({ id: String(userId), time: 1, room: 'lobby', kind: 'player', userId, nickname: 'a', text: 'hello' });
  const notice: ChatMessage = { id: 'n', time: 1, room: 'lobby', kind: 'notice', textKo: '열렸어요', textEn: 'open' };
  const messages = [player(1), notice, player(2)];
  expect(audible(messages, [])).toBe(messages);
  expect(audible(messages, [{ userId: 1, nickname: 'a' }]).map(({ id }) => id)).toEqual(['n', '2']);
});

test('should mute nobody when what is stored cannot be read', () => {
  expect(parseMuted('[{"userId":7,"nickname":"bob"}]')).toEqual([{ userId: 7, nickname: 'bob' }]);
  expect(parseMuted('[{"userId":"7"},null,{"userId":8,"nickname":"eve"}]')).toEqual([{ userId: 8, nickname: 'eve' }]);
  for (const stored of [null, '', '{', '7', '{"userId":7}']) {
    expect(parseMuted(stored), String(stored)).toEqual([]);
  }
});
