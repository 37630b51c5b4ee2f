// Everything under /v2, in a round that is open.

import { keptOpen } from './client.js';

const UNKNOWN_ORDER = '73746f63-6b01-8000-8000-ffffffffffff';
const TOO_MUCH = 100_000_000;

export async function trade(stage, alice, { instruments: [{ symbol, lowerPriceLimit, upperPriceLimit }] }) {
  const limit = (more = {}) => ({ symbol, qty: '1', side: 'buy', type: 'limit', limit_price: lowerPriceLimit, ...more });
  const ask = (id, status, request) => stage.call(id, status, { as: alice, ...request });
  const enter = async (more) => (await ask('enterOrder', 200, { json: limit(more) })).json;

  await enterOrders(ask, limit, symbol);
  await changeOrders(ask, enter);
  await findOrders(ask, enter, symbol);
  await holdShares(ask, enter, { symbol, upperPriceLimit });
  await market(ask, symbol);
}

async function enterOrders(ask, limit, symbol) {
  await ask('enterOrder', 200, { json: limit({ time_in_force: 'gtc', client_order_id: 'mine' }) });
  await ask('enterOrder', 200, { json: limit({ time_in_force: 'gtc', client_order_id: 'mine' }) });
  await ask('enterOrder', 200, { json: { symbol, qty: 3, side: 'buy', type: 'market', time_in_force: 'day' } });
  await ask('enterOrder', 200, { json: limit({ qty: '1.0', time_in_force: 'ioc' }) });
  await ask('enterOrder', 400, { json: limit({ qty: 'many' }) });
  await ask('enterOrder', 403, { json: limit({ qty: TOO_MUCH }) });
  await ask('enterOrder', 422, { json: limit({ symbol: 'NONE' }) });
  await ask('enterOrder', 422, { json: limit({ limit_price: '1' }) });
  await ask('enterOrder', 422, { json: limit({ qty: 2, client_order_id: 'mine' }) });
}

async function changeOrders(ask, enter) {
  const { id } = await enter({ qty: 2 });
  const { json: second } = await ask('replaceOrder', 200, { at: { id }, json: { qty: '1' } });
  await ask('replaceOrder', 403, { at: { id: second.id }, json: { qty: TOO_MUCH } });
  await ask('replaceOrder', 404, { at: { id: UNKNOWN_ORDER }, json: { qty: '1' } });
  await ask('replaceOrder', 422, { at: { id }, json: { qty: '1' } });
  await ask('cancelOrder', 204, { at: { id: second.id } });
  await ask('cancelOrder', 404, { at: { id: UNKNOWN_ORDER } });
  await ask('cancelOrder', 422, { at: { id: second.id } });
  await ask('cancelOrders', 207);
}

async function findOrders(ask, enter, symbol) {
  const { id, client_order_id: clientOrderId } = await enter();
  await ask('getOrder', 200, { at: { id } });
  await ask('getOrder', 404, { at: { id: UNKNOWN_ORDER } });
  await ask('getOrderByClientOrderId', 200, { query: { client_order_id: clientOrderId } });
  await ask('getOrderByClientOrderId', 404, { query: { client_order_id: 'of nobody' } });
  await ask('getOrderByClientOrderId', 422);
  const all = { status: 'all', limit: 500, direction: 'asc', side: 'buy', symbols: symbol, after: '2020-01-01T00:00:00Z' };
  await ask('listOrders', 200);
  await ask('listOrders', 200, { query: { ...all, until: '2100-01-01T00:00:00+09:00' } });
  await ask('listOrders', 400, { query: { limit: 'ten' } });
  await ask('listOrders', 422, { query: { limit: 501 } });
  await ask('listOrders', 422, { query: { status: 'done' } });
}

async function holdShares(ask, enter, { symbol, upperPriceLimit }) {
  await ask('listPositions', 200);
  const { json: position } = await ask('getPosition', 200, { at: { symbol } });
  await ask('getPosition', 404, { at: { symbol: 'NONE' } });
  const offer = await enter({ side: 'sell', qty: position.qty, limit_price: upperPriceLimit });
  await ask('closePosition', 403, { at: { symbol } });
  await ask('cancelOrder', 204, { at: { id: offer.id } });
  await ask('closePosition', 400, { at: { symbol }, query: { qty: 'many' } });
  await ask('closePosition', 422, { at: { symbol }, query: { qty: TOO_MUCH } });
  await ask('closePosition', 404, { at: { symbol: 'NONE' } });
  await ask('closePosition', 200, { at: { symbol }, query: { percentage: 50 } });
  const { json: [fill] } = await ask('listFillActivities', 200);
  for (const id of ['listActivities', 'listFillActivities']) {
    await ask(id, 200, { query: { page_size: 1, page_token: fill.id, direction: 'desc' } });
    await ask(id, 400, { query: { page_size: 'ten' } });
    await ask(id, 422, { query: { page_size: 101 } });
  }
  await ask('listActivities', 200, { query: { activity_types: 'DIV' } });
}

async function market(ask, symbol) {
  await ask('getAccount', 200);
  await ask('getPortfolioHistory', 200);
  await ask('getClock', 200);
  await ask('listAssets', 200, { query: { status: 'active', asset_class: 'us_equity' } });
  const { json: asset } = await ask('getAsset', 200, { at: { symbol } });
  await ask('getAsset', 200, { at: { symbol: asset.id } });
  await ask('getAsset', 404, { at: { symbol: 'NONE' } });
}

/** Somebody who changes more orders than the rate allows. */
export async function hurry(stage, carol) {
  const agent = keptOpen();
  await stage.contract.insist(stage.product, 'cancelOrders', 429, { as: carol, agent });
  agent.destroy();
}
