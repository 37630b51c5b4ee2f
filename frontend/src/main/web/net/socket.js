// The one connection to the server: reconnects with backoff, subscribes again and resumes the private channel.

import { Sequence } from './sequence.js';

const FIRST_DELAY = 500;
const LONGEST_DELAY = 8_000;
const PING_EVERY = 10_000;
const SILENCE_LIMIT = 25_000;
const ACCOUNT = 'account';

/**
 * Handlers: onState('connecting' | 'live' | 'offline'), onWelcome(data), onMessage(channel, type, data),
 * onError(data), onPong(data), onLoggedOut(reason).
 */
export class Socket {
  #url;
  #handlers;
  #socket = null;
  #channels = new Set();
  #sequences = new Map();
  #live = false;
  #attempt = 0;
  #retryTimer = 0;
  #pingTimer = 0;
  #lastHeard = 0;
  #epoch = null;

  constructor(url, handlers) {
    this.#url = url;
    this.#handlers = handlers;
    addEventListener('online', () => this.restart());
    addEventListener('offline', () => this.#lose());
  }

  /** Connects anew at once, so that a changed session cookie counts. */
  restart() {
    this.#drop();
    this.#attempt = 0;
    this.#connect();
  }

  /** Connects anew in a moment, when the browser has got the cookie of a session that was replaced. */
  restartSoon() {
    this.#drop();
    this.#handlers.onState('connecting');
    this.#retryTimer = setTimeout(() => this.#connect(), FIRST_DELAY);
  }

  subscribe(channel) {
    if (!this.#channels.has(channel)) {
      this.#channels.add(channel);
      this.#sendSubscribe(channel);
    }
  }

  unsubscribe(channel) {
    this.#sequences.delete(channel);
    if (this.#channels.delete(channel)) {
      this.#send({ op: 'unsubscribe', ch: [channel] });
    }
  }

  /** Asks for a channel from its beginning, after a gap. */
  resubscribe(channel) {
    this.unsubscribe(channel);
    this.subscribe(channel);
  }

  #connect() {
    this.#handlers.onState('connecting');
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    this.#lastHeard = Date.now();
    const ifCurrent = (handle) => (event) => socket === this.#socket && handle(event);
    socket.addEventListener('message', ifCurrent((event) => this.#receive(JSON.parse(event.data))));
    socket.addEventListener('close', ifCurrent(() => this.#lose()));
    this.#pingTimer = setInterval(() => this.#checkAlive(), PING_EVERY);
  }

  #drop() {
    clearTimeout(this.#retryTimer);
    clearInterval(this.#pingTimer);
    const socket = this.#socket;
    this.#socket = null;
    this.#live = false;
    socket?.close();
  }

  #lose() {
    this.#drop();
    this.#handlers.onState('offline');
    const delay = Math.min(LONGEST_DELAY, FIRST_DELAY * 2 ** this.#attempt);
    this.#attempt += 1;
    this.#retryTimer = setTimeout(() => this.#connect(), delay * (0.75 + Math.random() / 2));
  }

  #checkAlive() {
    if (Date.now() - this.#lastHeard > SILENCE_LIMIT) {
      this.#lose();
    } else {
      this.#send({ op: 'ping' });
    }
  }

  #receive(message) {
    this.#lastHeard = Date.now();
    if (message.ch) {
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
        this.#handlers.onPong(message.data);
        break;
      case 'loggedOut':
        this.#handlers.onLoggedOut(message.data.reason);
        break;
    }
  }

  #begin(welcome) {
    this.#attempt = 0;
    if (welcome.epoch !== this.#epoch) {
      this.#sequences.delete(ACCOUNT);
    }
    this.#epoch = welcome.epoch;
    this.#handlers.onState('live');
    this.#handlers.onWelcome(welcome);
    this.#live = true;
    this.#channels.forEach((channel) => this.#sendSubscribe(channel));
  }

  #onSubscribed({ ch, resumed }) {
    if (!resumed) {
      this.#sequences.set(ch, new Sequence());
    }
  }

  #receiveFrom({ ch, seq, type, data }) {
    const sequence = this.#sequences.get(ch);
    if (!this.#channels.has(ch) || !sequence) {
      return;
    }
    if (!sequence.accept(seq, type)) {
      this.resubscribe(ch);
      return;
    }
    this.#handlers.onMessage(ch, type, data);
  }

  #sendSubscribe(channel) {
    const after = channel === ACCOUNT ? this.#sequences.get(ACCOUNT)?.last : undefined;
    const resume = after === undefined ? undefined : { epoch: this.#epoch, after };
    this.#send({ op: 'subscribe', ch: [channel], resume });
  }

  #send(message) {
    if (this.#live && this.#socket.readyState === WebSocket.OPEN) {
      this.#socket.send(JSON.stringify(message));
    }
  }
}
