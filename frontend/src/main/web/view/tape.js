// The last trades of the chosen instrument.

import { direction, grouped } from '../text/format.js';
import { moment, text } from '../text/i18n.js';
import { byId, element, reconcile, write } from './dom.js';

const SHOWN = 20;

/** Returns the function that draws the tape. */
export function createTape(state) {
  const list = byId('tape');
  const create = () => element('li', '', {}, element('span', 'time'), element('span'), element('span'));

  return () => {
    const now = state.round.serverTime(Date.now());
    const trades = state.trades.slice(0, SHOWN);
    reconcile(list, trades, (trade) => trade.id, create, (row, trade) => drawTrade(row, trade, now));
    write(byId('tape-note'), trades.length || !state.selected ? '' : text('tape.empty'));
  };
}

function drawTrade(row, trade, now) {
  const [time, price, quantity] = row.children;
  const bought = trade.takerSide === 'buy';
  write(time, moment(trade.time, now));
  write(price, grouped(trade.price));
  write(quantity, `${bought ? '▲' : '▼'} ${grouped(trade.quantity)}`);
  quantity.className = direction(bought ? 1 : -1);
  row.title = text(bought ? 'tape.buy' : 'tape.sell');
}
