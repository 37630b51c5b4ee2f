import { createServer, type IncomingHttpHeaders, type OutgoingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { request, requireRequestError, type RequestError } from './request';

interface Answer {
  readonly status: number;
  readonly headers?: OutgoingHttpHeaders;
  readonly body?: string;
}

let server: Server;
let url: string;
let answer: Answer;
let received: { method: string | undefined; headers: IncomingHttpHeaders; body: string };

beforeAll(async () => {
  vi.stubGlobal('document', { documentElement: { lang: 'ko' } });
  server = createServer(async (message, response) => {
    const body = await message.toArray();
    received = { method: message.method, headers: message.headers, body: Buffer.concat(body).toString() };
    response.writeHead(answer.status, answer.headers).end(answer.body);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const problem = (body: object) => JSON.stringify({ title: 'title', ...body });

async function failure(response: Answer): Promise<RequestError> {
  answer = response;
  return request('POST', url, {}).then(() => expect.fail('the request went well'), requireRequestError);
}

test('should send JSON in the language of the page and hand the answer back', async () => {
  answer = { status: 200, body: '{"nickname":"alice"}' };
  expect(await request('PATCH', url, { nickname: 'alice', password: undefined })).toEqual({ nickname: 'alice' });
  expect(received.method).toBe('PATCH');
  expect(received.body).toBe('{"nickname":"alice"}');
  expect(received.headers['content-type']).toBe('application/json');
  expect(received.headers['accept-language']).toBe('ko');
});

test('should hand back nothing when the answer is empty', async () => {
  answer = { status: 204 };
  expect(await request('DELETE', url)).toBeNull();
  expect(received.headers['content-type']).toBeUndefined();
});

test('should keep code and text of a problem when a request is refused', async () => {
  expect(await failure({ status: 409, body: problem({ code: 'nickname-taken', detail: 'taken' }) }))
    .toMatchObject({ status: 409, code: 'nickname-taken', message: 'taken', retryAfter: 1 });
});

test('should keep how long to wait when the server says so', async () => {
  expect(await failure({ status: 429, headers: { 'Retry-After': '16' }, body: problem({ code: 'rate-limited' }) }))
    .toMatchObject({ code: 'rate-limited', retryAfter: 16 });
});

test('should fail with the status when the answer is no JSON', async () => {
  expect(await failure({ status: 502, body: '<html>' })).toMatchObject({ status: 502, code: undefined, message: '<html>' });
});

test('should fail with status 0 when no answer comes', async () => {
  const closed = createServer();
  await new Promise<void>((listening) => closed.listen(0, '127.0.0.1', listening));
  const { port } = closed.address() as AddressInfo;
  await new Promise((done) => closed.close(done));
  await expect(request('GET', `http://127.0.0.1:${port}/`)).rejects.toMatchObject({ status: 0, timedOut: false });
});

test('should let a fault of the page go on its way when it is no failed request', () => {
  expect(() => requireRequestError(new TypeError('fault'))).toThrow('fault');
});
