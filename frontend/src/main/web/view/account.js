// Cash, holdings and own fills.

import { arrow, direction, percent } from '../text/format.js';
import { moment, shares, text, won } from '../text/i18n.js';
import { byId, element, reconcile, write } from './dom.js';

/** Returns the function that draws the account. */
export function createAccount(state) {
  return () => {
    const { account } = state;
    byId('figures').hidden = !account.ready;
    byId('holdings-title').hidden = !account.ready;
    write(byId('account-note'), account.ready ? '' : text(state.loggedIn ? 'ticket.loading' : 'account.guest'));
    if (account.ready) {
      drawFigures(state);
    }
    drawHoldings(state);
    drawFills(state);
  };
}

function drawFigures(state) {
  const { account, round } = state;
  const equity = account.equity(state.priceOf);
  const gain = equity - round.seedCash;
  write(byId('equity'), won(equity));
  write(byId('cash'), won(account.cash));
  write(byId('buying-power'), won(account.buyingPower));
  const basisPoints = round.seedCash ? Math.trunc((gain * 10_000) / round.seedCash) : 0;
  write(byId('return'), `${arrow(basisPoints)}${percent(basisPoints)}`);
  byId('return').className = direction(basisPoints);
}

function drawHoldings(state) {
  const holdings = Array.from(state.account.holdings.values());
  const create = () => element('li', 'row', {},
    element('span', 'what', {}, element('span'), element('small')),
    element('span', 'figure number', {}, element('span'), element('small')));
  reconcile(byId('holdings'), holdings, (holding) => holding.symbol, create, (row, holding) => {
    const [name, entry] = row.children[0].children;
    const [quantity, gain] = row.children[1].children;
    write(name, state.nameOf(holding.symbol));
    write(entry, text('holdings.entry', { price: holding.averageEntryPrice }));
    write(quantity, text('holdings.row', { quantity: holding.quantity, available: holding.availableQuantity }));
    const value = holding.quantity * (state.priceOf(holding.symbol) ?? holding.averageEntryPrice);
    const basisPoints = holding.costBasis ? ((value - holding.costBasis) * 10_000) / holding.costBasis : 0;
    write(gain, `${won(value)} ${arrow(basisPoints)}${percent(Math.trunc(basisPoints))}`);
    gain.className = direction(basisPoints);
  });
  write(byId('holdings-note'), holdings.length || !state.account.ready ? '' : text('holdings.empty'));
}

function drawFills(state) {
  const { fills, ready } = state.account;
  const now = state.round.serverTime(Date.now());
  const create = () => element('li', 'row', {},
    element('span', 'what', {}, element('span'), element('small', 'number')),
    element('span', 'figure number', {}, element('span'), element('small')));
  reconcile(byId('fills'), fills, (fill) => fill.id, create, (row, fill) => {
    const [name, time] = row.children[0].children;
    const [side, terms] = row.children[1].children;
    write(name, state.nameOf(fill.symbol));
    write(time, moment(fill.time, now));
    write(side, text(`side.${fill.side}`));
    side.className = direction(fill.side === 'buy' ? 1 : -1);
    write(terms, `${shares(fill.quantity)} · ${won(fill.price)}`);
  });
  write(byId('fills-note'), fills.length ? '' : text(ready ? 'fills.empty' : 'fills.guest'));
}
