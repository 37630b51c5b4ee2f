// The order book of one instrument as the server tells it: a snapshot, then absolute quantities by level.

/** Levels of both sides; pure data, draws nothing. */
export class Book {
  #bids = new Map();
  #asks = new Map();
  #updateId = 0;
  #ready = false;

  /** Whether a snapshot has come and no update is missing since. */
  get ready() {
    return this.#ready;
  }

  /** Forgets everything until the next snapshot. */
  clear() {
    this.#bids.clear();
    this.#asks.clear();
    this.#ready = false;
  }

  /** Takes the whole book. */
  applySnapshot({ u, bids, asks }) {
    this.clear();
    change(this.#bids, bids);
    change(this.#asks, asks);
    this.#updateId = u;
    this.#ready = true;
  }

  /** Takes what changed; false when an update is missing and a new snapshot is needed. */
  applyDelta({ U, u, bids, asks }) {
    if (!this.#ready || u <= this.#updateId) {
      return true;
    }
    if (U !== this.#updateId + 1) {
      this.#ready = false;
      return false;
    }
    change(this.#bids, bids);
    change(this.#asks, asks);
    this.#updateId = u;
    return true;
  }

  /** The best levels of the buy side, best first. */
  bids(limit = Infinity) {
    return sorted(this.#bids, (a, b) => b.price - a.price, limit);
  }

  /** The best levels of the sell side, best first. */
  asks(limit = Infinity) {
    return sorted(this.#asks, (a, b) => a.price - b.price, limit);
  }

  /** What a market order of a side would trade now, as far as the levels known reach: shares and won. */
  walk(side, quantity) {
    let open = quantity;
    let value = 0;
    for (const level of side === 'buy' ? this.asks() : this.bids()) {
      const traded = Math.min(open, level.quantity);
      value += traded * level.price;
      open -= traded;
    }
    return { quantity: quantity - open, value };
  }

  /** The most shares that a market buy gets for a sum of money now. */
  affordable(cash) {
    let left = cash;
    let quantity = 0;
    for (const level of this.asks()) {
      const bought = Math.min(level.quantity, Math.floor(left / level.price));
      quantity += bought;
      left -= bought * level.price;
      if (bought < level.quantity) {
        break;
      }
    }
    return quantity;
  }
}

function change(side, levels) {
  for (const [price, quantity] of levels) {
    if (quantity === 0) {
      side.delete(price);
    } else {
      side.set(price, quantity);
    }
  }
}

function sorted(side, order, limit) {
  return Array.from(side, ([price, quantity]) => ({ price, quantity }))
    .sort(order)
    .slice(0, limit);
}
