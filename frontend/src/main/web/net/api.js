// Requests of the page to the server.

const TIMEOUT_MILLIS = 10_000;
const RETRY_SECONDS = 1;

/** A request that was refused or got no answer; status 0 means that no answer came. */
export class RequestError extends Error {
  constructor(status, message, { retryAfter = RETRY_SECONDS, timedOut = false } = {}) {
    super(message);
    this.status = status;
    this.retryAfter = retryAfter;
    this.timedOut = timedOut;
  }
}

export const playAsGuest = () => request('POST', '/api/auth/guest', {});
export const fetchMe = () => request('GET', '/api/me');
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

async function request(method, path, body) {
  const response = await send(method, path, body);
  const text = await response.text();
  const answer = text === '' ? null : parse(text);
  if (!response.ok) {
    const message = answer?.message ?? answer?.detail ?? response.statusText;
    throw new RequestError(response.status, message, {
      retryAfter: Number(response.headers.get('Retry-After')) || RETRY_SECONDS,
    });
  }
  return answer;
}

async function send(method, path, body) {
  const headers = { 'Accept-Language': document.documentElement.lang };
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  try {
    return await fetch(path, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
      signal: AbortSignal.timeout(TIMEOUT_MILLIS),
    });
  } catch (failure) {
    throw new RequestError(0, failure.message, { timedOut: failure.name === 'TimeoutError' });
  }
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return { message: text.slice(0, 200) };
  }
}
