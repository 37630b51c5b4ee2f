// Refusals that every operation has which documents them, before anything is done.

import assert from 'node:assert/strict';
import { keptOpen, Player, send } from './client.js';
import { until } from './stage.js';

const WRONG_KEY = Player.withKey({ id: 'x'.repeat(22), secret: 'x'.repeat(43) });
const UPGRADE = {
  connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
};
const BEGUN = 24;
const CONNECTIONS = /^stocking_http_connections (\S+)$/m;
const ELSEWHERE = { origin: 'https://elsewhere.example' };

/** What a request needs to get as far as the refusal. */
export const basics = ({ operationId }) => (operationId === 'openWebSocket' ? UPGRADE : {});

const takesKeys = ({ security = [{ keyId: [] }] }) => security.some((way) => 'keyId' in way);
const needsSession = ({ security = [] }) => security.length === 1 && 'session' in security[0];
const isUnsafe = ({ method }) => method !== 'GET';

export async function sweep({ contract, product }, alice, bot) {
  const having = (status) => contract.operations().filter(({ responses }) => status in responses);
  const refuse = (operation, status, { headers, ...request }) => contract.call(product, operation.operationId, status,
    { ...request, headers: { ...basics(operation), ...headers } });

  for (const operation of having('401').filter(takesKeys)) {
    await refuse(operation, 401, { as: WRONG_KEY });
  }
  for (const operation of having('401').filter(needsSession)) {
    await refuse(operation, 401, {});
  }
  for (const operation of having('403').filter(needsSession)) {
    await refuse(operation, 403, { as: bot });
  }
  for (const operation of having('403').filter((each) => isUnsafe(each) || each.operationId === 'openWebSocket')) {
    await refuse(operation, 403, { as: alice, headers: ELSEWHERE });
  }
  for (const operation of having('415')) {
    await refuse(operation, 415, { as: alice, headers: { 'content-type': 'text/plain' }, body: '{}' });
  }
  for (const operation of having('400').filter(({ requestBody }) => requestBody)) {
    await refuse(operation, 400, { as: alice, headers: { 'content-type': 'application/json' }, body: 'nonsense' });
  }
}

/** A key that may ask no more is refused wherever keys are taken. */
export async function sweepTired({ contract, product }, key) {
  for (const operation of contract.operations().filter((each) => '429' in each.responses && takesKeys(each))) {
    await contract.insist(product, operation.operationId, 429, { as: key, headers: basics(operation) });
  }
}

/** A method that a path does not have: what all other refusals look like. */
export async function sweepMethods({ contract, product }) {
  for (const { operationId, path } of contract.operations()) {
    const answer = await send(product.url, { method: 'PUT', path: path.replace('{provider}', 'kakao').replace(/\{\w+\}/g, 'x') });
    assert.equal(answer.status, 405, path);
    contract.judge(operationId, answer);
  }
}

/** A server that stops says so to every request that still comes by the connections there are. */
export async function sweepStopping({ contract, product }, alice) {
  const agent = keptOpen();
  const operations = contract.operations();
  await Promise.all(operations.map(() => send(product.url, { path: '/healthz', agent })));
  await product.withoutMySql(async () => {
    // What the server has begun keeps it from closing the connections, and these wait for MySQL.
    const begun = Array.from({ length: BEGUN }, () =>
      send(product.url, { path: '/api/me', headers: alice.headers }).catch(() => {}));
    await until('all are connected', async () =>
      CONNECTIONS.exec((await send(product.url, { path: '/metrics' })).text)[1] > operations.length + BEGUN);
    product.terminate();
    await until('no new connection is taken', () => send(product.url, { path: '/healthz' }).then(() => false, () => true));
    await Promise.all(operations.map((operation) =>
      contract.call(product, operation.operationId, 503, { agent, headers: basics(operation) })));
    await Promise.all(begun);
  });
  agent.destroy();
}
