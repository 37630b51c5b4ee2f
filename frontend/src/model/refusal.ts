// Why an order or a request was refused, as a text key with its values.

import type { Rejection } from './messages';
import type { Failure } from './problem';

export type Refusal =
  | { readonly key: 'refusal.cashNow' | 'refusal.shares'; readonly values: { needed: number; available: number } }
  | { readonly key: 'refusal.tick'; readonly values: { price: number; tick: number; below: number } }
  | { readonly key: 'refusal.above' | 'refusal.below'; readonly values: { price: number; limit: number } }
  | { readonly key: 'refusal.quantity'; readonly values: { limit: number } }
  | { readonly key: 'refusal.filled'; readonly values: { filled: number } }
  | { readonly key: 'refusal.busy'; readonly values: { seconds: number } }
  | { readonly key: 'refusal.other'; readonly values: { message: string } }
  | {
    readonly key:
      | 'refusal.notOpen' | 'refusal.closed' | 'refusal.halted' | 'refusal.phase' | 'refusal.noAnswer' | 'refusal.offline'
      | 'refusal.session' | 'refusal.balance' | 'refusal.account' | 'refusal.instrument' | 'refusal.overflow'
      | 'refusal.again' | 'refusal.ordersFull' | 'refusal.roundFull';
  };

/** The code of an answer of `/v2`; others of the same status are about who asks. */
const INSUFFICIENT_BALANCE = 40_310_000;

const REASONS: { readonly [reason: string]: (actual: number, limit: number) => Refusal } = {
  INSUFFICIENT_CASH: (needed, available) => ({ key: 'refusal.cashNow', values: { needed, available } }),
  INSUFFICIENT_SHARES: (needed, available) => ({ key: 'refusal.shares', values: { needed, available } }),
  PRICE_OFF_TICK: (price, tick) => ({ key: 'refusal.tick', values: { price, tick, below: price - (price % tick) } }),
  PRICE_ABOVE_LIMIT: (price, limit) => ({ key: 'refusal.above', values: { price, limit } }),
  PRICE_BELOW_LIMIT: (price, limit) => ({ key: 'refusal.below', values: { price, limit } }),
  INVALID_QUANTITY: (_, limit) => ({ key: 'refusal.quantity', values: { limit } }),
  INVALID_REPLACEMENT: (_, filled) => ({ key: 'refusal.filled', values: { filled } }),
  UNKNOWN_ORDER: () => ({ key: 'refusal.notOpen' }),
  MARKET_CLOSED: () => ({ key: 'refusal.closed' }),
  MARKET_HALTED: () => ({ key: 'refusal.halted' }),
  PHASE_FORBIDS_ORDER: () => ({ key: 'refusal.phase' }),
  UNKNOWN_ACCOUNT: () => ({ key: 'refusal.account' }),
  INVALID_ACCOUNT: () => ({ key: 'refusal.account' }),
  UNKNOWN_INSTRUMENT: () => ({ key: 'refusal.instrument' }),
  VALUE_OVERFLOW: () => ({ key: 'refusal.overflow' }),
  DUPLICATE_CLIENT_ORDER_ID: () => ({ key: 'refusal.again' }),
  INVALID_CLIENT_ORDER_ID: () => ({ key: 'refusal.again' }),
  TOO_MANY_ORDERS: () => ({ key: 'refusal.ordersFull' }),
  TOO_MANY_CLIENT_ORDER_IDS: () => ({ key: 'refusal.roundFull' }),
};

/** The refusal behind a failed request: what the exchange said on the private channel, or else what the answer says. */
export function explain(failure: Failure, rejection?: Rejection): Refusal {
  const reason = rejection && REASONS[rejection.reason];
  return reason ? reason(rejection.actualValue, rejection.limitValue) : explainAnswer(failure);
}

function explainAnswer({ status, message, code, retryAfter, timedOut }: Failure): Refusal {
  switch (status) {
    case 0:
      return { key: timedOut ? 'refusal.noAnswer' : 'refusal.offline' };
    case 401:
      return { key: 'refusal.session' };
    case 403:
      return code === INSUFFICIENT_BALANCE ? { key: 'refusal.balance' } : { key: 'refusal.other', values: { message } };
    case 404:
      return { key: 'refusal.notOpen' };
    case 429:
    case 503:
      return { key: 'refusal.busy', values: { seconds: retryAfter } };
    default:
      return { key: 'refusal.other', values: { message } };
  }
}
