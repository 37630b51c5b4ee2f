// Requests about the market and orders.

import { request } from './request.js';

export const fetchRound = () => request('GET', '/api/round');
export const cancelOrder = (id) => request('DELETE', `/v2/orders/${id}`);
export const cancelAllOrders = () => request('DELETE', '/v2/orders');

/** Enters an order; the id makes a repetition harmless. */
export function enterOrder({ symbol, side, type, quantity, price }, clientOrderId) {
  const order = { symbol, side, type, qty: String(quantity), time_in_force: 'day', client_order_id: clientOrderId };
  return request('POST', '/v2/orders', type === 'limit' ? { ...order, limit_price: String(price) } : order);
}

/** Changes price and quantity of an open order. */
export function replaceOrder(id, quantity, price) {
  return request('PATCH', `/v2/orders/${id}`, { qty: String(quantity), limit_price: String(price) });
}
