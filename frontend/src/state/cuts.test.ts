// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { AccountUpdate, Fill } from '../model/messages';
import { Socket } from '../net/socket';
import type { Frame } from '../net/wire';
import { fixture } from '../testing/fixtures';
import { FakeWebSocket, type SentMessage } from '../testing/socket';
import { createServices, type Services } from './services';

const EPOCH = 'e1';
const FILLS = 400;
const CUTS = 50;
/** The longest the page may wait before it connects again. */
const LONGEST_WAIT = 10_000;
const SEED = 20_261_129;

/** The account's channel as the server keeps it: every message has a number, and those after one can be had again. */
class AccountServer {
  readonly #update = fixture<Frame & { data: AccountUpdate }>('account-update');
  readonly log: Frame[] = [{ ...fixture('account-snapshot'), seq: 1 }];

  greet(socket: FakeWebSocket): void {
    socket.onSent = (message) => this.#onMessage(socket, message);
    socket.say({ type: 'welcome', data: { epoch: EPOCH, serverTime: 1, loggedIn: true } });
  }

  fill(number: number): Frame {
    const [fill] = this.#update.data.fills as readonly [Fill];
    const data = { ...this.#update.data, orders: [], fills: [{ ...fill, id: `f${number}`, orderId: `o${number}` }] };
    const frame = { ...this.#update, seq: this.log.length + 1, data };
    this.log.push(frame);
    return frame;
  }

  #onMessage(socket: FakeWebSocket, { op, ch, resume }: SentMessage): void {
    if (op === 'subscribe' && ch?.[0] === 'account') {
      socket.say({ type: 'subscribed', data: { ch: 'account', epoch: EPOCH, resumed: resume !== undefined } });
      this.log.slice(resume?.after ?? 0).forEach((frame) => socket.say(frame));
    }
  }
}

/** The same numbers from 0 to 1 in every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

let services: Services;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('WebSocket', FakeWebSocket);
  vi.stubGlobal('fetch', async () => Response.json({ userId: 7, nickname: 'alice', kind: 'guest' }));
  FakeWebSocket.made.length = 0;
  services = createServices({
    connect: (handlers) => new Socket('ws://test/ws', handlers), nextFrame: () => undefined, now: () => 1_000_000,
  });
  services.store.update((state) => ({ ...state, session: { ...state.session, loggedIn: true } }));
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test(`should have every fill once and in order when the connection is cut ${CUTS} times while orders fill`, () => {
  const server = new AccountServer();
  const random = randomNumbers(SEED);
  services.channels.want('account');
  services.line.restart();
  server.greet(FakeWebSocket.last);
  let cuts = 0;
  for (let number = 1; number <= FILLS; number += 1) {
    const frame = server.fill(number);
    // Cut with the message on its way: sometimes it has arrived, sometimes it has not.
    const cut = cuts < CUTS && random() < (CUTS - cuts) / (FILLS - number + 1);
    if (!cut || random() < 0.5) {
      FakeWebSocket.last.say(frame);
    }
    if (cut) {
      cuts += 1;
      FakeWebSocket.last.end(1006);
      vi.advanceTimersByTime(LONGEST_WAIT);
      server.greet(FakeWebSocket.last);
    }
  }
  const told = services.store.current.account.fills.map(({ id }) => id).toReversed();
  expect(cuts).toBe(CUTS);
  expect(FakeWebSocket.made).toHaveLength(CUTS + 1);
  expect(told).toEqual(Array.from({ length: FILLS }, (_, index) => `f${index + 1}`));
});
