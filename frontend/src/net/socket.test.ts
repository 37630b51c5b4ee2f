// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { FakeWebSocket } from '../testing/socket';
import { Socket } from './socket';
import type { Connection, Frame } from './wire';

let states: Connection[];
let frames: Frame[];
let socket: Socket;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeWebSocket);
  FakeWebSocket.made.length = 0;
  states = [];
  frames = [];
  socket = new Socket('ws://test/ws', {
    onState: (state) => states.push(state),
    onMessage: (frame) => frames.push(frame),
    onWelcome: () => undefined,
    onError: () => undefined,
    onPong: () => undefined,
    onLoggedOut: () => undefined,
    onPosted: () => undefined,
  });
  socket.restart();
});
afterEach(() => vi.useRealTimers());

const welcome = (epoch = 'e1', loggedIn = true) =>
  FakeWebSocket.last.say({ type: 'welcome', data: { epoch, serverTime: 1, loggedIn } });
const subscribed = (ch: string, resumed = false) => FakeWebSocket.last.say({ type: 'subscribed', data: { ch, resumed } });
const update = (ch: string, seq: number, type = 'update') => FakeWebSocket.last.say({ ch, seq, type, data: {} });
const numbers = () => frames.map(({ seq }) => seq);
/** The longest the page may wait before it connects again. */
const LONGEST_WAIT = 10_000;

test('should subscribe when the server has welcomed it, and what is wanted later at once', () => {
  socket.subscribe('game');
  expect(FakeWebSocket.last.sent).toEqual([]);
  welcome();
  socket.subscribe('book:S');
  socket.subscribe('book:S');
  expect(FakeWebSocket.last.sent).toEqual([{ op: 'subscribe', ch: ['game'] }, { op: 'subscribe', ch: ['book:S'] }]);
  expect(states).toEqual(['connecting', 'live']);
});

test('should hand on the messages of a channel in order, and ask for it again when one is missing', () => {
  socket.subscribe('book:S');
  welcome();
  subscribed('book:S');
  update('book:S', 1, 'snapshot');
  update('book:S', 2);
  update('book:S', 4);
  update('book:S', 5);
  expect(numbers()).toEqual([1, 2]);
  expect(FakeWebSocket.last.sent.slice(1)).toEqual([{ op: 'unsubscribe', ch: ['book:S'] }, { op: 'subscribe', ch: ['book:S'] }]);
  subscribed('book:S');
  update('book:S', 1, 'snapshot');
  expect(numbers()).toEqual([1, 2, 1]);
});

test('should ignore what comes for a channel nobody wants any more', () => {
  socket.subscribe('book:S');
  welcome();
  subscribed('book:S');
  socket.unsubscribe('book:S');
  update('book:S', 1, 'snapshot');
  socket.resubscribe('book:S');
  expect(frames).toEqual([]);
  expect(FakeWebSocket.last.sent).toHaveLength(2);
});

test('should resume the account behind its last message when the connection comes back', () => {
  socket.subscribe('account');
  socket.subscribe('game');
  welcome();
  subscribed('account');
  update('account', 41, 'snapshot');
  update('account', 42);
  FakeWebSocket.last.end(1006);
  expect(states.at(-1)).toBe('offline');
  vi.advanceTimersByTime(LONGEST_WAIT);
  welcome();
  expect(FakeWebSocket.made).toHaveLength(2);
  expect(FakeWebSocket.last.sent).toEqual([
    { op: 'subscribe', ch: ['account'], resume: { epoch: 'e1', after: 42 } }, { op: 'subscribe', ch: ['game'] },
  ]);
  subscribed('account', true);
  update('account', 43);
  expect(numbers()).toEqual([41, 42, 43]);
});

test('should begin the account anew when the server has restarted', () => {
  socket.subscribe('account');
  welcome('e1');
  subscribed('account');
  update('account', 41, 'snapshot');
  FakeWebSocket.last.end(1012);
  expect(states.at(-1)).toBe('restarting');
  vi.advanceTimersByTime(LONGEST_WAIT);
  FakeWebSocket.last.end(1006);
  expect(states.at(-1)).toBe('restarting');
  vi.advanceTimersByTime(LONGEST_WAIT);
  welcome('e2');
  expect(FakeWebSocket.last.sent).toEqual([{ op: 'subscribe', ch: ['account'] }]);
  FakeWebSocket.last.end(1006);
  expect(states.at(-1)).toBe('offline');
});

test('should not ask for the account while nobody is logged in, nor go on with that of somebody before', () => {
  socket.subscribe('account');
  welcome();
  subscribed('account');
  update('account', 41, 'snapshot');
  socket.restart();
  welcome('e1', false);
  expect(FakeWebSocket.last.sent).toEqual([]);
  socket.restart();
  welcome();
  expect(FakeWebSocket.last.sent).toEqual([{ op: 'subscribe', ch: ['account'] }]);
});

test('should wait longer after every attempt that fails, and not at all when somebody asks', () => {
  FakeWebSocket.last.end(1006);
  vi.advanceTimersByTime(1_000);
  FakeWebSocket.last.end(1006);
  vi.advanceTimersByTime(700);
  expect(FakeWebSocket.made).toHaveLength(2);
  vi.advanceTimersByTime(600);
  expect(FakeWebSocket.made).toHaveLength(3);
  socket.restart();
  expect(FakeWebSocket.made).toHaveLength(4);
});

test('should take silence for a lost connection when not even a pong comes', () => {
  welcome();
  vi.advanceTimersByTime(20_000);
  expect(FakeWebSocket.last.sent).toEqual([{ op: 'ping' }, { op: 'ping' }]);
  vi.advanceTimersByTime(10_000);
  expect(states.at(-1)).toBe('offline');
});

test('should not hear an old connection any more when it has begun a new one', () => {
  welcome();
  const old = FakeWebSocket.last;
  socket.restart();
  old.end(1006);
  old.say({ type: 'welcome', data: { epoch: 'e9', serverTime: 1, loggedIn: true } });
  expect(states).toEqual(['connecting', 'live', 'connecting']);
  expect(socket.send({ op: 'ping' })).toBe(false);
});
