// The OpenAPI document as a judge: every answer is held against what is documented for its operation and status.

import assert from 'node:assert/strict';
import { setTimeout } from 'node:timers/promises';
import { specification } from '../../reference/bundle.js';
import { textOf, Validator } from '../../reference/validator.js';
import { send } from './client.js';

const PATIENCE_MILLIS = 30_000;
const BUSY = 503;
const METHODS = new Set(['get', 'post', 'patch', 'delete']);
/** Headers that have to be documented where they are sent; the others are on every answer, or HTTP's own. */
const TOLD = /^(x-request-id|x-ratelimit-\w+|retry-after|set-cookie|location|allow)$/;

export class Contract {
  document = specification('openapi');
  seen = new Set();
  #operations = new Map();
  #validator = new Validator(this.document);

  constructor() {
    for (const [path, item] of Object.entries(this.document.paths)) {
      for (const [method, operation] of Object.entries(item).filter(([name]) => METHODS.has(name))) {
        this.#operations.set(operation.operationId, { path, method: method.toUpperCase(), ...operation });
      }
    }
  }

  operations() {
    return Array.from(this.#operations.values());
  }

  operation(id) {
    return this.#operations.get(id) ?? assert.fail(`there is no operation ${id}`);
  }

  /** Every status that is documented for an operation, `default` apart. */
  documented() {
    return this.operations().flatMap(({ operationId, responses }) =>
      Object.keys(responses).filter((status) => status !== 'default').map((status) => `${operationId} ${status}`));
  }

  /** Sends a request of an operation and expects a status, whose answer has to be as documented. */
  async call(product, id, expected, request = {}) {
    const deadline = Date.now() + PATIENCE_MILLIS;
    let answer = await this.#ask(product, id, request);
    // A server that is too busy says when to try again.
    while (answer.status === BUSY && expected !== BUSY && Date.now() < deadline) {
      this.judge(id, answer);
      await setTimeout(answer.headers['retry-after'] * 1000);
      answer = await this.#ask(product, id, request);
    }
    return this.#take(id, expected, answer);
  }

  /** Sends it until it has that status, as it will when one more is one too many. */
  async insist(product, id, expected, request = {}) {
    const deadline = Date.now() + PATIENCE_MILLIS;
    let answer;
    do {
      assert.ok(Date.now() < deadline, `${id} ${expected}: in vain`);
      answer = await this.#ask(product, id, request);
    } while (answer.status !== expected);
    return this.#take(id, expected, answer);
  }

  #ask(product, id, { as, at = {}, query, json, headers, body = json && JSON.stringify(json), agent }) {
    const { path, method } = this.operation(id);
    const filled = path.replace(/\{(\w+)\}/g, (_, name) => at[name] ?? 'x');
    return send(product.url, {
      method,
      path: query === undefined ? filled : `${filled}?${new URLSearchParams(query)}`,
      headers: { ...as?.headers, ...(json !== undefined && { 'content-type': 'application/json' }), ...headers },
      body,
      agent,
    });
  }

  #take(id, expected, answer) {
    assert.equal(answer.status, expected, `${id} ${expected}: ${answer.text}`);
    this.judge(id, answer);
    this.seen.add(`${id} ${expected}`);
    return { ...answer, json: answer.headers['content-type']?.includes('json') ? JSON.parse(answer.text) : null };
  }

  /** Holds an answer against the document. */
  judge(id, answer) {
    const { responses } = this.operation(id);
    const response = this.#resolve(responses[answer.status] ?? responses.default);
    const what = `${id} ${answer.status} ${answer.text}`;
    this.#judgeHeaders(response.headers ?? {}, answer.headers, what);
    if (response.content === undefined) {
      assert.equal(answer.text, '', `${what}: no body is documented`);
      return;
    }
    const type = answer.headers['content-type']?.split(';')[0];
    const documented = response.content[type] ?? assert.fail(`${what}: the content type ${type} is not documented`);
    this.#judgeValue(documented.schema, type.includes('json') ? JSON.parse(answer.text) : answer.text, what);
  }

  #judgeHeaders(documented, sent, what) {
    const names = new Map(Object.entries(documented).map(([name, header]) => [name.toLowerCase(), this.#resolve(header)]));
    for (const [name, { required, schema }] of names) {
      assert.ok(!required || sent[name] !== undefined, `${what}: ${name} is missing`);
      if (sent[name] !== undefined) {
        const text = String(sent[name]);
        this.#judgeValue(schema, this.#resolve(schema).type === 'integer' ? Number(text) : text, `${what}: ${name}`);
      }
    }
    const untold = Object.keys(sent).filter((name) => TOLD.test(name) && !names.has(name));
    assert.deepEqual(untold, [], `${what}: headers that are not documented`);
  }

  #judgeValue(schema, value, what) {
    assert.equal(textOf(this.#validator.faults(schema, value)), '', what);
  }

  #resolve(node) {
    return node.$ref === undefined
      ? node
      : this.#resolve(node.$ref.split('/').slice(1).reduce((at, key) => at[key], this.document));
  }
}
