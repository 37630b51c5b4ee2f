// A round on /ws, from the first message to the results: every frame has to be a documented message.

import assert from 'node:assert/strict';
import WebSocket from 'ws';
import { specification } from '../../reference/bundle.js';
import { Messages } from '../../reference/messages.js';
import { until } from './stage.js';

const document = specification('asyncapi');
const messages = new Messages(document);
const CLOSE_CODES = Object.keys(document.servers.here['x-closeCodes']).map(Number);
const ERRORS = 6;
const TOO_MUCH = 100_000_000;

/** A connection that judges what it hears. */
class Stream {
  frames = [];
  names = new Set();
  closed = null;
  #faults = [];
  #socket;

  constructor({ url }, headers = {}) {
    const address = new URL('/ws', url);
    address.protocol = 'ws:';
    this.#socket = new WebSocket(address, { headers: { ...headers, origin: url.origin } });
    this.#socket.on('message', (data) => this.#hear(JSON.parse(data)));
    this.#socket.on('close', (code) => { this.closed = code; });
  }

  static async open(product, { headers } = {}) {
    const stream = new Stream(product, headers);
    await stream.heard('welcome');
    return stream;
  }

  #hear(frame) {
    this.frames.push(frame);
    try {
      this.names.add(messages.nameOf(frame));
    } catch (fault) {
      this.#faults.push(fault.message);
    }
  }

  /** Sends a message, which has to be a documented one itself unless it is a text. */
  say(message) {
    if (typeof message === 'string' || Buffer.isBuffer(message)) {
      this.#socket.send(message);
    } else {
      messages.nameOf(message);
      this.#socket.send(JSON.stringify(message));
    }
  }

  subscribe(...ch) {
    this.say({ op: 'subscribe', ch });
  }

  heard(...names) {
    const missing = () => names.filter((name) => !this.names.has(name));
    return until(() => `to hear ${missing()}`, () => this.#sound() && missing().length === 0);
  }

  heardError(code) {
    return until(`the error ${code}`, () =>
      this.#sound() && this.frames.some(({ type, data }) => type === 'error' && data.code === code));
  }

  #sound() {
    assert.deepEqual(this.#faults, []);
    return true;
  }

  /** Waits for the end, whose code has to be documented. */
  async end(code) {
    await until(`the end with ${code}`, () => this.closed !== null);
    assert.equal(this.closed, code);
    assert.ok(CLOSE_CODES.includes(code), `close code ${code} is not documented`);
    this.#sound();
  }

  close() {
    this.#socket.close();
    this.#sound();
  }
}

async function trade(stage, alice, symbol) {
  const order = (qty) => ({ as: alice, json: { symbol, qty, side: 'buy', type: 'market' } });
  await stage.call('enterOrder', 200, order('1'));
  await stage.call('enterOrder', 403, order(TOO_MUCH));
}

async function makeMistakes(stage, symbol) {
  const visitor = await Stream.open(stage.product);
  const mistakes = {
    BAD_JSON: 'nonsense', BAD_MESSAGE: '{}', UNKNOWN_OP: '{"op":"dance"}', NOT_TEXT: Buffer.from([1]),
    LOGIN_REQUIRED: { op: 'subscribe', ch: ['account'] },
  };
  for (const [code, message] of Object.entries(mistakes)) {
    visitor.say(message);
    await visitor.heardError(code);
  }
  visitor.subscribe('nothing');
  await visitor.end(4000);
  assert.equal(visitor.frames.filter(({ type }) => type === 'error').length, ERRORS);
  const other = await Stream.open(stage.product);
  other.subscribe('nothing', 'book:NONE', 'chat:nowhere', `book:${symbol}`);
  await Promise.all(['UNKNOWN_CHANNEL', 'UNKNOWN_SYMBOL', 'UNKNOWN_ROOM'].map((code) => other.heardError(code)));
  other.close();
}

async function goOn(stage, alice, seen) {
  const { seq, data: { epoch } } = seen.frames.find(({ ch, type }) => ch === 'account' && type === 'snapshot');
  const again = await Stream.open(stage.product, alice);
  again.say({ op: 'subscribe', ch: ['account'], resume: { epoch, after: seq } });
  await again.heard('subscribed', 'accountUpdate');
  assert.equal(again.frames.find(({ type }) => type === 'subscribed').data.resumed, true);
  again.close();
}

/** Plays until everything the server says was heard: at least to the results. Tells which round it was. */
export async function play(stage, alice, { roundId, instruments: [{ symbol }] }) {
  const stream = await Stream.open(stage.product, alice);
  stream.subscribe(`book:${symbol}`, `trades:${symbol}`, `candles:${symbol}:1s`, 'tickers', 'game', `chat:${symbol}`,
    'chat:lobby', 'account');
  await stream.heard('accountSnapshot');
  stream.say({ op: 'ping' });
  stream.say({ op: 'chat', room: 'lobby', text: '가즈아!' });
  await trade(stage, alice, symbol);
  await makeMistakes(stage, symbol);
  await stream.heard('posted', 'chatMessages', 'accountUpdate');
  await goOn(stage, alice, stream);

  const rest = new Set(messages.fromServer());
  ['error', 'unsubscribed', 'loggedOut'].forEach((name) => rest.delete(name));
  await stream.heard(...rest);
  stream.say({ op: 'unsubscribe', ch: ['tickers'] });
  stream.subscribe('nothing');
  await stage.call('logOut', 204, { as: alice });
  await stream.heard('unsubscribed', 'error', 'loggedOut');
  await stream.end(4001);
  return roundId;
}
