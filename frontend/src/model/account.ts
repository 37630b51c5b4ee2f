// The logged-in player's account as the private channel tells it.

import type { AccountMessage, AccountState, Fill, Holding, Order, OrderStatus, Rejection, Side } from './messages';

const FILLS_KEPT = 500;
const REJECTIONS_KEPT = 20;
const OPEN: ReadonlySet<OrderStatus> = new Set<OrderStatus>(['new', 'partially_filled']);

/** Holdings by symbol, open orders by id in the order they came, fills and rejections newest first. */
export interface Account {
  readonly ready: boolean;
  readonly cash: number;
  readonly buyingPower: number;
  readonly holdings: ReadonlyMap<string, Holding>;
  readonly openOrders: ReadonlyMap<string, Order>;
  readonly fills: readonly Fill[];
  readonly rejections: readonly Rejection[];
}

export const EMPTY_ACCOUNT: Account = {
  ready: false, cash: 0, buyingPower: 0, holdings: new Map(), openOrders: new Map(), fills: [], rejections: [],
};

/** The account after a message; a snapshot replaces everything but the refusals. */
export function applyAccount(account: Account, message: Exclude<AccountMessage, { type: 'result' | 'ack' }>): Account {
  if (message.type === 'snapshot') {
    return take({ ...EMPTY_ACCOUNT, ready: true, rejections: account.rejections }, message.data);
  }
  const rejections = [...message.data.rejections, ...account.rejections].slice(0, REJECTIONS_KEPT);
  return take({ ...account, rejections }, message.data);
}

/** The fills of a message that the account does not know yet: a message may repeat what a snapshot said. */
export function newFills(account: Account, { fills }: AccountState): readonly Fill[] {
  const known = new Set(account.fills.map(({ id }) => id));
  return fills.filter(({ id }) => !known.has(id));
}

/** Shares of a symbol that can be sold now. */
export function available(account: Account, symbol: string): number {
  return account.holdings.get(symbol)?.availableQuantity ?? 0;
}

/** Cash and shares in won at the prices given, with the entry price where there is none. */
export function equity(account: Account, priceOf: (symbol: string) => number | undefined): number {
  let value = account.cash;
  for (const holding of account.holdings.values()) {
    value += holding.quantity * (priceOf(holding.symbol) ?? holding.averageEntryPrice);
  }
  return value;
}

/** What a request was about: an order that the page has given an id, or one that was to be changed. */
export interface OrderSubject {
  readonly clientOrderId?: string;
  readonly orderId?: string;
}

/** Why the exchange refused an order; the newest refusal that is about it. */
export function findRejection(account: Account, { clientOrderId, orderId }: OrderSubject): Rejection | undefined {
  return account.rejections.find((rejection) =>
    orderId ? rejection.orderId === orderId : rejection.clientOrderId === clientOrderId);
}

/** What traded of one order; `price` is the average, rounded to a won. */
export interface FillSummary {
  readonly symbol: string;
  readonly side: Side;
  readonly quantity: number;
  readonly value: number;
  readonly price: number;
}

/** One summary for each order that traded: what a person calls "my order was filled". */
export function summarizeFills(fills: readonly Fill[]): FillSummary[] {
  const byOrder = new Map<string, Omit<FillSummary, 'price'>>();
  for (const { orderId, symbol, side, price, quantity } of fills) {
    const sum = byOrder.get(orderId) ?? { symbol, side, quantity: 0, value: 0 };
    byOrder.set(orderId, { ...sum, quantity: sum.quantity + quantity, value: sum.value + price * quantity });
  }
  return Array.from(byOrder.values(), (sum) => ({ ...sum, price: Math.round(sum.value / sum.quantity) }));
}

function take(account: Account, data: AccountState): Account {
  const fresh = newFills(account, data);
  return {
    ...account,
    cash: data.cash,
    buyingPower: data.buyingPower,
    holdings: put(account.holdings, data.holdings, ({ symbol }) => symbol, ({ quantity }) => quantity > 0),
    openOrders: put(account.openOrders, data.orders, ({ id }) => id, ({ status }) => OPEN.has(status)),
    fills: fresh.length === 0 ? account.fills : [...fresh.toReversed(), ...account.fills].slice(0, FILLS_KEPT),
  };
}

function put<Value>(
  map: ReadonlyMap<string, Value>,
  values: readonly Value[],
  keyOf: (value: Value) => string,
  isKept: (value: Value) => boolean,
): ReadonlyMap<string, Value> {
  if (values.length === 0) {
    return map;
  }
  const changed = new Map(map);
  for (const value of values) {
    if (isKept(value)) {
      changed.set(keyOf(value), value);
    } else {
      changed.delete(keyOf(value));
    }
  }
  return changed;
}
