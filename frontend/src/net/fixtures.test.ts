// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fixture, fixtureNames } from '../testing/fixtures';
import { FakeWebSocket, type SentMessage } from '../testing/socket';
import { Socket } from './socket';

/** What the page hears of each message about the connection. */
const HEARD: Readonly<Record<string, unknown[]>> = {
  'error': ['error', { code: 'UNKNOWN_SYMBOL', message: 'no instrument has the symbol NOPE', ch: 'book:NOPE' }],
  'order-error': ['error', {
    code: 'INVALID_ORDER', message: 'qty must be a whole number from 1 to 2147483647, not 0', ch: 'account', id: 'my-order-4',
  }],
  'logged-out': ['loggedOut', 'anotherLogin'],
  'pong': ['pong', 1_003_500],
  'welcome': ['welcome', { epoch: '5f1c2a9be07d4433', serverTime: 1_003_500, loggedIn: true }],
  // These are answers that change nothing for the page, or only inside the connection.
  'posted': ['posted', 'lobby'],
  'subscribed': [],
  'subscribed-resumed': [],
  'unsubscribed': [],
};

let heard: unknown[];
let socket: Socket;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeWebSocket);
  FakeWebSocket.made.length = 0;
  socket = new Socket('ws://test/ws', {
    onState: () => undefined,
    onMessage: (frame) => heard.push('frame', frame),
    onWelcome: (welcome) => heard.push('welcome', welcome),
    onError: (error) => heard.push('error', error),
    onPong: (serverTime) => heard.push('pong', serverTime),
    onLoggedOut: (reason) => heard.push('loggedOut', reason),
    onPosted: (room) => heard.push('posted', room),
  });
  socket.restart();
  heard = [];
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const say = (name: string) => FakeWebSocket.last.say(fixture(name));
const sent = () => FakeWebSocket.last.sent.at(-1);

test('should hear every message about the connection that the protocol has an example of', () => {
  const names = fixtureNames().filter((name) => !name.startsWith('client-') && !('seq' in fixture<object>(name)));
  expect(names.sort()).toEqual(Object.keys(HEARD).sort());
  for (const name of names) {
    heard = [];
    say(name);
    expect(heard, name).toEqual(HEARD[name]);
  }
});

test('should ask as the protocol has examples of', () => {
  say('welcome');
  for (const channel of fixture<Required<SentMessage>>('client-subscribe').ch) {
    socket.subscribe(channel);
    expect(sent()).toEqual({ ...fixture<SentMessage>('client-subscribe'), ch: [channel] });
  }
  socket.unsubscribe('trades:ACME');
  expect(sent()).toEqual(fixture('client-unsubscribe'));
  vi.advanceTimersByTime(10_000);
  expect(sent()).toEqual(fixture('client-ping'));
});

test('should resume as the protocol has an example of', () => {
  const { resume } = fixture<Required<SentMessage>>('client-resume');
  socket.subscribe('account');
  say('welcome');
  FakeWebSocket.last.say({ type: 'subscribed', data: { ch: 'account', epoch: resume.epoch, resumed: false } });
  FakeWebSocket.last.say({ ...fixture<object>('account-snapshot'), seq: resume.after });
  socket.restart();
  say('welcome');
  expect(sent()).toEqual(fixture('client-resume'));
});
