// The order book: ten levels a side with bars for their depth; a click or Enter takes the price.

import { direction, grouped } from '../text/format.js';
import { text } from '../text/i18n.js';
import { byId, element, write } from './dom.js';

const LEVELS = 10;

/** Wires the book; returns the function that draws it. */
export function createBook(state, onPick) {
  const root = byId('book');
  const asks = createSide(root.querySelector('.asks'), onPick);
  const bids = createSide(root.querySelector('.bids'), onPick);
  const spread = root.querySelector('.spread');
  root.addEventListener('keydown', moveFocus);

  return () => {
    const ask = state.book.asks(LEVELS);
    const bid = state.book.bids(LEVELS);
    const most = Math.max(1, ...ask.map((level) => level.quantity), ...bid.map((level) => level.quantity));
    const own = ownPrices(state);
    const reference = state.tickers.get(state.selected)?.referencePrice ?? 0;
    const draw = (row, level) => drawLevel(row, level, { most, own, reference });
    asks.forEach((row, index) => draw(row, ask[LEVELS - 1 - index]));
    bids.forEach((row, index) => draw(row, bid[index]));
    write(spread, spreadText(ask[0], bid[0]));
    write(byId('book-note'), noteText(state, ask.length + bid.length));
    root.hidden = ask.length + bid.length === 0;
  };
}

function createSide(side, onPick) {
  const rows = Array.from({ length: LEVELS }, () => element('button', 'level number', { type: 'button' },
    element('span', 'depth'), element('span', 'quantity'), element('span', 'price')));
  rows.forEach((row) => row.addEventListener('click', () => onPick(Number(row.dataset.price))));
  side.append(...rows);
  return rows;
}

function drawLevel(row, level, { most, own, reference }) {
  row.classList.toggle('vacant', !level);
  row.disabled = !level;
  if (!level) {
    return;
  }
  const [depth, quantity, price] = row.children;
  row.dataset.price = level.price;
  row.classList.toggle('mine', own.has(level.price));
  row.setAttribute('aria-label', text('book.pick', level));
  depth.style.setProperty('--share', String(level.quantity / most));
  write(quantity, grouped(level.quantity));
  write(price, grouped(level.price));
  price.className = `price ${direction(level.price - reference)}`;
}

function ownPrices(state) {
  const orders = Array.from(state.account.openOrders.values());
  return new Set(orders.filter((order) => order.symbol === state.selected).map((order) => order.limitPrice));
}

function spreadText(ask, bid) {
  if (!ask || !bid) {
    return text('book.oneSided');
  }
  return text('book.spread', { spread: ask.price - bid.price });
}

function noteText(state, levels) {
  if (!state.selected || levels > 0) {
    return '';
  }
  if (!state.book.ready) {
    return text('book.loading');
  }
  return text(state.round.phase === 'open' ? 'book.empty' : 'book.closed');
}

function moveFocus(event) {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step) {
    const rows = Array.from(event.currentTarget.querySelectorAll('.level:not(.vacant)'));
    rows[rows.indexOf(document.activeElement) + step]?.focus();
    event.preventDefault();
  }
}
