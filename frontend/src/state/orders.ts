// Entering, changing and cancelling orders, and what is said about it. Fills come back on `account`.

import { findRejection, type Account, type OrderSubject } from '../model/account';
import type { Order } from '../model/messages';
import type { Failure } from '../model/problem';
import { explain, type Refusal } from '../model/refusal';
import { requireRequestError } from '../net/request';
import { cancelAllOrders, cancelOrder, enterOrder, replaceOrder, type OrderAnswer, type OrderTerms } from '../net/trading';
import { nameOf, type PageState } from './page';
import type { Store } from './store';
import type { Say } from './toasts';

/** A request about orders that failed, and what it was about. */
export interface OrderFailure {
  readonly subject: OrderSubject;
  readonly failure: Failure;
}

/** Why it failed: the exchange's reason may come on `account` only after the answer. */
export function refusalOf(account: Account, { subject, failure }: OrderFailure): Refusal {
  return explain(failure, findRejection(account, subject));
}

/** Every request resolves to null or to what failed. */
export class Orders {
  readonly #store: Store<PageState>;
  readonly #say: Say;

  constructor(store: Store<PageState>, say: Say) {
    this.#store = store;
    this.#say = say;
  }

  enter(terms: OrderTerms): Promise<OrderFailure | null> {
    const clientOrderId = randomId();
    return attempt({ clientOrderId }, async () => this.#sayOutcome(await enterOrder(terms, clientOrderId)));
  }

  /** Gives an open order another quantity (all of it, traded shares included) and price. */
  change({ id }: Order, terms: { quantity: number; price: number }): Promise<OrderFailure | null> {
    return attempt({ orderId: id }, async () => {
      await replaceOrder(id, terms.quantity, terms.price);
      this.#say(({ text }) => text('sent.replaced', terms));
    });
  }

  cancel({ id, symbol }: Order): Promise<OrderFailure | null> {
    return attempt({ orderId: id }, async () => {
      await cancelOrder(id);
      const name = nameOf(this.#store.current, symbol);
      this.#say(({ text, pick }) => text('sent.orderCancelled', { name: pick(name) }));
    });
  }

  cancelAll(): Promise<OrderFailure | null> {
    return attempt({}, async () => {
      await cancelAllOrders();
      this.#say(({ text }) => text('sent.allCancelled'));
    });
  }

  /** Fills are said as they come; here it is said what became of the rest. */
  #sayOutcome({ status, qty, filled_qty, limit_price }: OrderAnswer): void {
    const quantity = Number(qty) - Number(filled_qty);
    if (status === 'new' || status === 'partially_filled') {
      this.#say(({ text }) => text('sent.resting', { quantity, price: Number(limit_price) }));
    } else if (quantity > 0) {
      this.#say(({ text }) => text('sent.cancelled', { quantity }));
    }
  }
}

async function attempt(subject: OrderSubject, request: () => Promise<void>): Promise<OrderFailure | null> {
  try {
    await request();
    return null;
  } catch (error) {
    return { subject, failure: requireRequestError(error) };
  }
}

/** Not `crypto.randomUUID`: browsers have that on secure origins only. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join('-');
}
