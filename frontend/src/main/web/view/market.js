// The list of instruments and the head line of the chosen one.

import { arrow, direction, grouped, percent, signed } from '../text/format.js';
import { text } from '../text/i18n.js';
import { byId, element, reconcile, write } from './dom.js';

const TINT_MILLIS = 300;

/** Wires the list; returns the function that draws it. */
export function createMarket(state, onSelect) {
  const list = byId('market');
  const create = (ticker) => {
    const row = element('button', 'market-row', { type: 'button' },
      element('span', 'name'), element('span', 'price number'),
      element('span', 'symbol number'), element('span', 'change number'));
    row.addEventListener('click', () => onSelect(ticker.symbol));
    return element('li', '', {}, row);
  };
  const update = (item, ticker) => drawRow(item.firstElementChild, ticker, state);

  return () => {
    const tickers = Array.from(state.tickers.values());
    reconcile(list, tickers, (ticker) => ticker.symbol, create, update);
    write(byId('market-note'), tickers.length ? '' : text(state.tickersReady ? 'market.empty' : 'market.loading'));
    drawHead(state);
  };
}

function drawRow(row, ticker, state) {
  const [name, price, symbol, change] = row.children;
  if (ticker.symbol === state.selected) {
    row.setAttribute('aria-current', 'true');
  } else {
    row.removeAttribute('aria-current');
  }
  write(name, state.nameOf(ticker.symbol));
  write(symbol, ticker.symbol);
  write(change, changeText(ticker));
  change.className = `change number ${direction(ticker.change)}`;
  const before = Number(price.dataset.price);
  write(price, grouped(ticker.price));
  price.dataset.price = ticker.price;
  if (before && before !== ticker.price) {
    tint(price, direction(ticker.price - before));
  }
}

function tint(cell, way) {
  cell.classList.remove('tint-up', 'tint-down');
  cell.classList.add(`tint-${way}`);
  setTimeout(() => cell.classList.remove(`tint-${way}`), TINT_MILLIS);
}

function drawHead(state) {
  const ticker = state.tickers.get(state.selected);
  write(byId('instrument-name'), ticker ? state.nameOf(ticker.symbol) : text('ticket.noInstrument'));
  write(byId('instrument-price'), ticker ? grouped(ticker.price) : '');
  const change = byId('instrument-change');
  write(change, ticker ? `${changeText(ticker)} (${signed(ticker.change)})` : '');
  change.className = ticker ? direction(ticker.change) : '';
}

function changeText({ change, changeBasisPoints }) {
  return `${arrow(change)}${percent(changeBasisPoints)}`;
}
