import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import test, { after, before } from 'node:test';
import { request, RequestError } from '../../src/main/web/net/request.js';

let server;
let url;
let answer;
let received;

before(async () => {
  globalThis.document = { documentElement: { lang: 'ko' } };
  server = createServer(async (message, response) => {
    const body = await message.toArray();
    received = { method: message.method, headers: message.headers, body: Buffer.concat(body).toString() };
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${server.address().port}/`;
});
after(() => {
  server.closeAllConnections();
  server.close();
});

const problem = (body) => JSON.stringify({ title: 'title', ...body });

async function failure(response) {
  answer = response;
  let caught = null;
  await request('POST', url, {}).catch((error) => {
    caught = error;
  });
  assert.ok(caught instanceof RequestError, String(caught));
  return caught;
}

test('should send JSON in the language of the page and hand the answer back', async () => {
  answer = { status: 200, body: '{"nickname":"alice"}' };
  assert.deepEqual(await request('PATCH', url, { nickname: 'alice', password: undefined }), { nickname: 'alice' });
  assert.equal(received.method, 'PATCH');
  assert.equal(received.body, '{"nickname":"alice"}');
  assert.equal(received.headers['content-type'], 'application/json');
  assert.equal(received.headers['accept-language'], 'ko');
});

test('should hand back nothing when the answer is empty', async () => {
  answer = { status: 204 };
  assert.equal(await request('DELETE', url), null);
  assert.equal(received.headers['content-type'], undefined);
});

test('should keep code and text of a problem when a request is refused', async () => {
  const { status, code, message, retryAfter } =
    await failure({ status: 409, body: problem({ code: 'nickname-taken', detail: 'taken' }) });
  assert.deepEqual({ status, code, message, retryAfter },
    { status: 409, code: 'nickname-taken', message: 'taken', retryAfter: 1 });
});

test('should keep how long to wait when the server says so', async () => {
  const { code, retryAfter } =
    await failure({ status: 429, headers: { 'Retry-After': '16' }, body: problem({ code: 'rate-limited' }) });
  assert.deepEqual({ code, retryAfter }, { code: 'rate-limited', retryAfter: 16 });
});

test('should fail with the status when the answer is no JSON', async () => {
  const { status, code, message } = await failure({ status: 502, body: '<html>' });
  assert.deepEqual({ status, code, message }, { status: 502, code: undefined, message: '<html>' });
});

test('should fail with status 0 when no answer comes', async () => {
  const closed = createServer();
  await new Promise((listening) => closed.listen(0, '127.0.0.1', listening));
  const { port } = closed.address();
  await new Promise((done) => closed.close(done));
  await assert.rejects(request('GET', `http://127.0.0.1:${port}/`), { status: 0, timedOut: false });
});
