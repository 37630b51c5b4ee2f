// What an order would do, said before it is sent.

/**
 * The sentence under the ticket: `key` names the text, `values` fill it, `ok` tells whether the order can be sent.
 *
 * draft: { symbol, side, type, quantity, price }, quantity and price null while they make no sense.
 */
export function preview(draft, book, account) {
  if (draft.quantity === null) {
    return no('ticket.enterQuantity');
  }
  if (draft.type === 'limit' && draft.price === null) {
    return no('ticket.enterPrice');
  }
  return draft.side === 'buy' ? previewBuy(draft, book, account) : previewSell(draft, book, account);
}

/** What keeps every order from being sent now, in the shape of a preview; null when nothing does. */
export function obstacle({ connection, account, round, tickers, selected }, now) {
  const ticker = tickers.get(selected);
  if (connection !== 'live') {
    return no('ticket.offline');
  }
  if (!account.ready) {
    return no('ticket.loading');
  }
  if (round.phase !== 'open') {
    const left = round.untilOpen(now);
    return left > 0 ? no('ticket.closed', { left }) : no('ticket.closedNow');
  }
  if (!ticker) {
    return no('ticket.noInstrument');
  }
  if (ticker.phase === 'halted') {
    return no('ticket.halted');
  }
  return ticker.phase === 'closed' ? no('ticket.closedNow') : null;
}

/** The most shares the account can buy or sell with this draft. */
export function largestQuantity({ symbol, side, type, price }, book, account) {
  if (side === 'sell') {
    return account.available(symbol);
  }
  if (type === 'market') {
    return book.affordable(account.buyingPower);
  }
  return price === null ? 0 : Math.floor(account.buyingPower / price);
}

function previewBuy(draft, book, account) {
  const { quantity, price, type } = draft;
  const market = book.walk('buy', quantity);
  if (type === 'market' && market.quantity === 0) {
    return no('ticket.noAsks');
  }
  const cost = type === 'market' ? market.value : price * quantity;
  const left = account.buyingPower - cost;
  if (left < 0) {
    const largest = largestQuantity(draft, book, account);
    return no('refusal.cash', { needed: cost, available: account.buyingPower, largest });
  }
  if (type === 'market') {
    return yes(market.quantity < quantity ? 'ticket.buyMarketPart' : 'ticket.buyMarket',
      { quantity, value: cost, left, reachable: market.quantity });
  }
  const best = book.asks(1)[0];
  return yes(best && price >= best.price ? 'ticket.buyLimitNow' : 'ticket.buyLimit',
    { quantity, price, value: cost, left });
}

function previewSell(draft, book, account) {
  const { symbol, quantity, price, type } = draft;
  const available = account.available(symbol);
  if (available === 0) {
    return no('ticket.nothingToSell');
  }
  if (quantity > available) {
    return no('refusal.shares', { needed: quantity, available });
  }
  const left = available - quantity;
  if (type === 'market') {
    const market = book.walk('sell', quantity);
    if (market.quantity === 0) {
      return no('ticket.noBids');
    }
    return yes(market.quantity < quantity ? 'ticket.sellMarketPart' : 'ticket.sellMarket',
      { quantity, value: market.value, left, reachable: market.quantity });
  }
  const best = book.bids(1)[0];
  return yes(best && price <= best.price ? 'ticket.sellLimitNow' : 'ticket.sellLimit',
    { quantity, price, value: price * quantity, left });
}

function yes(key, values) {
  return { ok: true, key, values };
}

function no(key, values = {}) {
  return { ok: false, key, values };
}
