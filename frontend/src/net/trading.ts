// Requests about the market and orders.

import { request } from './request';

/** What the page reads of an order in an answer of `/v2`: quantities and prices are strings there. */
export interface OrderAnswer {
  readonly id: string;
  readonly status: string;
  readonly qty: string;
  readonly filled_qty: string;
  readonly limit_price: string | null;
}

/** An order to be sent: quantity in shares, price in won, only looked at for `limit`. */
export interface OrderTerms {
  readonly symbol: string;
  readonly side: 'buy' | 'sell';
  readonly type: 'market' | 'limit';
  readonly quantity: number;
  readonly price: number | null;
}

/** Enters an order; the id makes a repetition harmless. */
export function enterOrder({ symbol, side, type, quantity, price }: OrderTerms, clientOrderId: string): Promise<OrderAnswer> {
  const order = { symbol, side, type, qty: String(quantity), time_in_force: 'day', client_order_id: clientOrderId };
  return request('POST', '/v2/orders', type === 'limit' ? { ...order, limit_price: String(price) } : order);
}

/** Changes quantity and price of an open order. */
export function replaceOrder(id: string, quantity: number, price: number): Promise<OrderAnswer> {
  return request('PATCH', `/v2/orders/${id}`, { qty: String(quantity), limit_price: String(price) });
}

export const cancelOrder = (id: string) => request('DELETE', `/v2/orders/${id}`);
export const cancelAllOrders = () => request<unknown>('DELETE', '/v2/orders');
