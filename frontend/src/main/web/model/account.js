// The logged-in player's account as the private channel tells it.

const FILLS_KEPT = 100;
const REJECTIONS_KEPT = 20;
const OPEN = new Set(['new', 'partially_filled']);

/** Cash, holdings, open orders and fills; pure data, draws nothing. */
export class Account {
  cash = 0;
  buyingPower = 0;
  ready = false;
  holdings = new Map();
  openOrders = new Map();
  fills = [];
  #rejections = [];

  /** Takes the whole account, after a log-in, a new round or a resume that came too late. */
  applySnapshot(data) {
    this.holdings.clear();
    this.openOrders.clear();
    this.fills = [];
    this.#take(data);
    this.ready = true;
  }

  /** Takes what one command changed; returns the fills not known before, since a message may repeat a snapshot. */
  applyUpdate(data) {
    this.#rejections = [...data.rejections, ...this.#rejections].slice(0, REJECTIONS_KEPT);
    return this.#take(data);
  }

  /** Shares of a symbol that can be sold now. */
  available(symbol) {
    return this.holdings.get(symbol)?.availableQuantity ?? 0;
  }

  /** Cash and shares at the prices given, with the entry price where there is none. */
  equity(priceOf) {
    let value = this.cash;
    for (const holding of this.holdings.values()) {
      value += holding.quantity * (priceOf(holding.symbol) ?? holding.averageEntryPrice);
    }
    return value;
  }

  /** Why the exchange refused an order, found by the id the page gave it or the order it was to change. */
  rejection({ clientOrderId, orderId }) {
    return this.#rejections.find((rejection) =>
      orderId ? rejection.orderId === orderId : rejection.clientOrderId === clientOrderId);
  }

  #take({ cash, buyingPower, holdings, orders, fills }) {
    this.cash = cash;
    this.buyingPower = buyingPower;
    holdings.forEach((holding) => put(this.holdings, holding.symbol, holding, holding.quantity > 0));
    orders.forEach((order) => put(this.openOrders, order.id, order, OPEN.has(order.status)));
    const fresh = fills.filter(({ id }) => !this.fills.some((known) => known.id === id));
    this.fills = [...fresh.slice().reverse(), ...this.fills].slice(0, FILLS_KEPT);
    return fresh;
  }
}

/** One summary for each order that traded: what a person calls "my order was filled". */
export function summarizeFills(fills) {
  const byOrder = new Map();
  for (const { orderId, symbol, side, price, quantity } of fills) {
    const sum = byOrder.get(orderId) ?? { symbol, side, quantity: 0, value: 0 };
    sum.quantity += quantity;
    sum.value += price * quantity;
    byOrder.set(orderId, sum);
  }
  return Array.from(byOrder.values(), (sum) => ({ ...sum, price: Math.round(sum.value / sum.quantity) }));
}

function put(map, key, value, kept) {
  if (kept) {
    map.set(key, value);
  } else {
    map.delete(key);
  }
}
