// Why an order or a request was refused, as a text key with its values.

const REASONS = {
  INSUFFICIENT_CASH: ({ actualValue, limitValue }) =>
    ({ key: 'refusal.cashNow', values: { needed: actualValue, available: limitValue } }),
  INSUFFICIENT_SHARES: ({ actualValue, limitValue }) =>
    ({ key: 'refusal.shares', values: { needed: actualValue, available: limitValue } }),
  PRICE_OFF_TICK: ({ actualValue, limitValue }) =>
    ({
      key: 'refusal.tick',
      values: { price: actualValue, tick: limitValue, below: actualValue - (actualValue % limitValue) },
    }),
  PRICE_ABOVE_LIMIT: ({ actualValue, limitValue }) =>
    ({ key: 'refusal.above', values: { price: actualValue, limit: limitValue } }),
  PRICE_BELOW_LIMIT: ({ actualValue, limitValue }) =>
    ({ key: 'refusal.below', values: { price: actualValue, limit: limitValue } }),
  INVALID_QUANTITY: ({ limitValue }) => ({ key: 'refusal.quantity', values: { limit: limitValue } }),
  INVALID_REPLACEMENT: ({ limitValue }) => ({ key: 'refusal.filled', values: { filled: limitValue } }),
  UNKNOWN_ORDER: () => ({ key: 'refusal.notOpen', values: {} }),
  MARKET_CLOSED: () => ({ key: 'refusal.closed', values: {} }),
  MARKET_HALTED: () => ({ key: 'refusal.halted', values: {} }),
  PHASE_FORBIDS_ORDER: () => ({ key: 'refusal.phase', values: {} }),
};

/** The refusal behind a failed request: what the exchange said on the private channel, or else what the answer says. */
export function explain(error, rejection) {
  const reason = rejection && REASONS[rejection.reason];
  if (reason) {
    return reason(rejection);
  }
  if (error.status === 0) {
    return { key: error.timedOut ? 'refusal.noAnswer' : 'refusal.offline', values: {} };
  }
  if (error.status === 401) {
    return { key: 'refusal.session', values: {} };
  }
  if (error.status === 403) {
    return { key: 'refusal.balance', values: {} };
  }
  if (error.status === 404) {
    return { key: 'refusal.notOpen', values: {} };
  }
  if (error.status === 429 || error.status === 503) {
    return { key: 'refusal.busy', values: { seconds: error.retryAfter } };
  }
  return { key: 'refusal.other', values: { message: error.message } };
}
