// What is open to everybody, while a round is open and after one has been settled.

import { send } from './client.js';
import { until } from './stage.js';
import { basics } from './sweeps.js';

export async function lookAround(stage, alice, bot, { instruments: [{ symbol }] }) {
  const ask = (id, status, request) => stage.call(id, status, request);
  await ask('getHealth', 200);
  await ask('getReadiness', 200);
  await ask('getMetrics', 200);
  await ask('openWebSocket', 101, { headers: basics({ operationId: 'openWebSocket' }) });
  await ask('openWebSocket', 426);
  await ask('getRound', 200);
  await ask('listNews', 200);
  await ask('listNews', 400, { query: { round: 'first' } });
  await ask('listNews', 404, { query: { round: 999_999_999 } });
  await ask('listNews', 422, { query: { round: -1 } });
  await ask('getPortfolioHistory', 200, { as: bot, query: { timeframe: '5Sec', period: '1D' } });
  await ask('getPortfolioHistory', 422, { as: bot, query: { period: 'always' } });
  for (const interval of ['1s', '5s', '1m']) {
    await ask('listCandles', 200, { at: { symbol }, query: { interval, limit: 1000, after: '2020-01-01T00:00:00Z' } });
  }
  await ask('listCandles', 400, { at: { symbol }, query: { limit: 'ten' } });
  await ask('listCandles', 404, { at: { symbol: 'NONE' } });
  await ask('listCandles', 422, { at: { symbol }, query: { interval: '2s' } });
  await ask('listChat', 200, { at: { room: 'lobby' } });
  await ask('listChat', 200, { at: { room: symbol } });
  await ask('listChat', 404, { at: { room: 'nowhere' } });
  await ask('getLiveRanking', 200, { query: { limit: 1 } });
  await ask('getLiveRanking', 200, { as: alice });
  await ask('getLiveRanking', 200, { as: bot });
  await ask('getLiveRanking', 400, { query: { limit: 'ten' } });
  await ask('getLiveRanking', 422, { query: { limit: 101 } });
  await ask('listResults', 404, { at: { id: 999_999_999 } });
}

/** The rounds that are over, page by page. */
export async function lookBack(stage, { roundId, symbol }) {
  // Rows come behind what they tell of.
  const path = `/api/rounds/${roundId}/ranking`;
  await until('the results are in MySQL', async () => (await send(stage.product.url, { path })).status === 200);
  for (const id of ['listRounds', 'listResults', 'listRatings']) {
    const ask = (status, query) => stage.call(id, status, { at: { id: roundId }, query });
    const { json: { next } } = await ask(200, { limit: 1 });
    await ask(200, { limit: 1, cursor: next ?? '' });
    await ask(400, { limit: 'ten' });
    await ask(422, { limit: 201 });
  }
  await stage.call('listNews', 200, { query: { round: roundId } });
  await stage.call('listCandles', 200, { at: { symbol }, query: { round: roundId, interval: '1m' } });
}
