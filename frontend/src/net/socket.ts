// The one connection to the server: reconnects with backoff, subscribes again and resumes the private channel.

import { Sequence } from './sequence';
import type { Frame, Message, SocketHandlers, Welcome } from './wire';

const FIRST_DELAY = 500;
const LONGEST_DELAY = 8_000;
const PING_EVERY = 10_000;
const SILENCE_LIMIT = 25_000;
// Service Restart: what a server says that stops.
const RESTART = 1012;
const ACCOUNT = 'account';

/** Reports nothing before `restart` is called for the first time. */
export class Socket {
  readonly #url: string;
  readonly #handlers: SocketHandlers;
  readonly #channels = new Set<string>();
  readonly #sequences = new Map<string, Sequence>();
  #socket: WebSocket | null = null;
  #live = false;
  #restarting = false;
  #attempt = 0;
  #retryTimer = 0;
  #pingTimer = 0;
  #lastHeard = 0;
  #epoch: string | null = null;

  constructor(url: string, handlers: SocketHandlers) {
    this.#url = url;
    this.#handlers = handlers;
    addEventListener('online', () => this.restart());
    addEventListener('offline', () => this.#lose());
  }

  /** Connects anew at once, so that a changed session cookie counts. */
  restart(): void {
    this.#drop();
    this.#attempt = 0;
    this.#handlers.onState('connecting');
    this.#connect();
  }

  /** Connects anew in a moment, when the browser has got the cookie of a session that was replaced. */
  restartSoon(): void {
    this.#drop();
    this.#handlers.onState('connecting');
    this.#retryTimer = window.setTimeout(() => this.#connect(), FIRST_DELAY);
  }

  subscribe(channel: string): void {
    if (!this.#channels.has(channel)) {
      this.#channels.add(channel);
      this.#sendSubscribe(channel);
    }
  }

  unsubscribe(channel: string): void {
    this.#sequences.delete(channel);
    if (this.#channels.delete(channel)) {
      this.send({ op: 'unsubscribe', ch: [channel] });
    }
  }

  /** Asks for a channel from its beginning, after a gap; does nothing when nobody wants it any more. */
  resubscribe(channel: string): void {
    if (this.#channels.has(channel)) {
      this.unsubscribe(channel);
      this.subscribe(channel);
    }
  }

  /** Sends a message if there is a connection; whether it did. */
  send(message: object): boolean {
    if (!this.#live || this.#socket?.readyState !== WebSocket.OPEN) {
      return false;
    }
    this.#socket.send(JSON.stringify(message));
    return true;
  }

  #connect(): void {
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    this.#lastHeard = Date.now();
    socket.addEventListener('message', ({ data }) => socket === this.#socket && this.#receive(JSON.parse(data)));
    socket.addEventListener('close', ({ code }) => socket === this.#socket && this.#lose(code));
    this.#pingTimer = window.setInterval(() => this.#checkAlive(), PING_EVERY);
  }

  #drop(): void {
    clearTimeout(this.#retryTimer);
    clearInterval(this.#pingTimer);
    const socket = this.#socket;
    this.#socket = null;
    this.#live = false;
    socket?.close();
  }

  #lose(code?: number): void {
    this.#drop();
    this.#restarting ||= code === RESTART;
    this.#handlers.onState(this.#restarting ? 'restarting' : 'offline');
    const delay = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.#attempt);
    this.#attempt += 1;
    this.#retryTimer = window.setTimeout(() => this.#connect(), delay * (0.75 + Math.random() / 2));
  }

  #checkAlive(): void {
    if (Date.now() - this.#lastHeard > SILENCE_LIMIT) {
      this.#lose();
    } else {
      this.send({ op: 'ping' });
    }
  }

  #receive(message: Message): void {
    this.#lastHeard = Date.now();
    if (message.ch !== undefined) {
      this.#receiveFrom(message);
      return;
    }
    switch (message.type) {
      case 'welcome':
        this.#begin(message.data);
        break;
      case 'subscribed':
        this.#onSubscribed(message.data);
        break;
      case 'error':
        this.#handlers.onError(message.data);
        break;
      case 'pong':
        this.#handlers.onPong(message.data.serverTime);
        break;
      case 'posted':
        this.#handlers.onPosted(message.data.room);
        break;
      case 'loggedOut':
        this.#handlers.onLoggedOut(message.data.reason);
        break;
    }
  }

  #begin(welcome: Welcome): void {
    this.#attempt = 0;
    this.#restarting = false;
    if (welcome.epoch !== this.#epoch || !welcome.loggedIn) {
      this.#sequences.delete(ACCOUNT);
    }
    this.#epoch = welcome.epoch;
    this.#handlers.onState('live');
    this.#handlers.onWelcome(welcome);
    this.#live = true;
    this.#channels.forEach((channel) => (welcome.loggedIn || channel !== ACCOUNT) && this.#sendSubscribe(channel));
  }

  #onSubscribed({ ch, resumed }: { ch: string; resumed: boolean }): void {
    if (!resumed) {
      this.#sequences.set(ch, new Sequence());
    }
  }

  #receiveFrom(frame: Frame): void {
    const sequence = this.#sequences.get(frame.ch);
    if (!this.#channels.has(frame.ch) || !sequence) {
      return;
    }
    if (!sequence.accept(frame.seq, frame.type)) {
      this.resubscribe(frame.ch);
      return;
    }
    this.#handlers.onMessage(frame);
  }

  #sendSubscribe(channel: string): void {
    const after = channel === ACCOUNT ? this.#sequences.get(ACCOUNT)?.last : undefined;
    const resume = after === undefined ? undefined : { epoch: this.#epoch, after };
    this.send({ op: 'subscribe', ch: [channel], resume });
  }
}
