import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Channels } from './channels';

let heard: string[];
let channels: Channels;

beforeEach(() => {
  vi.useFakeTimers();
  heard = [];
  channels = new Channels({
    onWanted: (channel) => heard.push(`+${channel}`),
    onUnwanted: (channel) => heard.push(`-${channel}`),
  });
});
afterEach(() => vi.useRealTimers());

test('should want a channel once when several panels want it, until the last one has gone', () => {
  const first = channels.want('game');
  const second = channels.want('game');
  first();
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual(['+game']);
  second();
  expect(heard).toEqual(['+game']);
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual(['+game', '-game']);
});

test('should keep a channel when a panel goes and another comes at once', () => {
  channels.want('game')();
  const leave = channels.want('game');
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual(['+game']);
  leave();
  channels.want('book:S');
  vi.advanceTimersByTime(10_000);
  expect(heard).toEqual(['+game', '+book:S', '-game']);
  channels.want('game');
  expect(heard.at(-1)).toBe('+game');
});
