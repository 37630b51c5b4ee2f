// Somebody who sends requests exactly as told: no header is added, no redirect followed.

import { once } from 'node:events';
import { Agent, request as open } from 'node:http';

const PATIENCE_MILLIS = 60_000;

/** Sends one request and gives the answer with its text. */
export async function send(base, { method = 'GET', path, headers = {}, body, agent }) {
  // Node would send the body of a DELETE without telling its length.
  const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
  const request = open(new URL(path, base),
    { method, headers: { ...length, ...headers }, agent, signal: AbortSignal.timeout(PATIENCE_MILLIS) });
  request.end(body);
  const [event, answer, socket] = await Promise.race([
    once(request, 'response').then(([response]) => ['response', response]),
    once(request, 'upgrade').then(([response, taken]) => ['upgrade', response, taken]),
  ]);
  if (event === 'upgrade') {
    socket.destroy();
    return { status: answer.statusCode, headers: answer.headers, text: '' };
  }
  const chunks = await answer.toArray();
  return { status: answer.statusCode, headers: answer.headers, text: Buffer.concat(chunks).toString() };
}

/** Connections that stay open between requests. */
export const keptOpen = () => new Agent({ keepAlive: true, maxSockets: Infinity, maxFreeSockets: Infinity });

/** One who plays, with the cookie or the key of his last log-in. */
export class Player {
  headers = {};

  /** Takes over the cookie that an answer sets. */
  enter({ headers }) {
    const [cookie] = headers['set-cookie'] ?? [];
    if (cookie) {
      this.headers = { cookie: cookie.split(';')[0] };
    }
    return this;
  }

  static withKey({ id, secret }) {
    const bot = new Player();
    bot.headers = { 'apca-api-key-id': id, 'apca-api-secret-key': secret };
    return bot;
  }
}
