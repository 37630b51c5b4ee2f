// The open orders: each can be changed in its row or cancelled.

import { direction, grouped, parseWhole } from '../text/format.js';
import { shares, text, won } from '../text/i18n.js';
import { byId, element, reconcile, write } from './dom.js';

/**
 * Wires the list; returns the function that draws it.
 *
 * actions: change(order, wanted) and cancel(order) resolve to null or to what failed; cancelAll(); redraw().
 */
export function createOrders(state, actions) {
  const list = byId('orders');
  const failures = new Map();
  byId('cancel-all').addEventListener('click', actions.cancelAll);

  const send = async (order, button, request) => {
    failures.delete(order.id);
    button.disabled = true;
    const failure = await request();
    button.disabled = false;
    if (failure) {
      failures.set(order.id, failure);
    }
    actions.redraw();
  };
  const create = (order) => createRow(order, actions, send);
  const update = (row, order) => {
    drawRow(row, order, state);
    const failure = failures.get(order.id);
    write(row.querySelector('.message'), failure ? state.explain(failure) : '');
  };

  return () => {
    const orders = Array.from(state.account.openOrders.values());
    reconcile(list, orders, (order) => order.id, create, update);
    forget(failures, state.account.openOrders);
    byId('cancel-all').hidden = orders.length === 0;
    write(byId('orders-note'), orders.length ? '' : text(state.account.ready ? 'orders.empty' : 'orders.guest'));
  };
}

function forget(failures, openOrders) {
  for (const id of failures.keys()) {
    if (!openOrders.has(id)) {
      failures.delete(id);
    }
  }
}

function createRow(order, actions, send) {
  const change = element('button', 'change', { type: 'button' });
  const cancel = element('button', 'cancel', { type: 'button' });
  const message = element('p', 'message');
  message.setAttribute('role', 'alert');
  const edit = element('form', 'row-edit', { hidden: true, noValidate: true },
    field('price'), field('quantity'), element('button', 'plain', { type: 'submit' }));
  change.addEventListener('click', () => {
    toggleEdit(edit, order);
    change.setAttribute('aria-expanded', String(!edit.hidden));
    actions.redraw();
  });
  cancel.addEventListener('click', () => send(order, cancel, () => actions.cancel(order)));
  edit.addEventListener('submit', (event) => {
    event.preventDefault();
    const { price, quantity } = edit.elements;
    const wanted = { price: parseWhole(price.value), quantity: parseWhole(quantity.value) };
    send(order, edit.lastElementChild, () => actions.change(order, wanted));
  });
  return element('li', 'row', {},
    element('span', 'what', {}, element('span'), element('small')),
    element('span', 'figure number', {}, element('span'), element('small')),
    element('span', 'row-actions', {}, change, cancel), edit, message);
}

function field(name) {
  return element('label', 'field', {}, element('span'),
    element('input', 'number', { name, type: 'text', inputMode: 'numeric', maxLength: 19, autocomplete: 'off' }));
}

function toggleEdit(edit, order) {
  edit.hidden = !edit.hidden;
  if (!edit.hidden) {
    const { price, quantity } = edit.elements;
    price.value = grouped(order.limitPrice);
    quantity.value = grouped(order.quantity);
    price.focus();
  }
}

function drawRow(row, order, state) {
  const name = state.nameOf(order.symbol);
  const [what, figure, actions, edit] = row.children;
  write(what.children[0], name);
  write(what.children[1], order.filledQuantity === 0 ? ''
    : text('orders.filled', { filled: order.filledQuantity, quantity: order.quantity }));
  write(figure.children[0], text(`side.${order.side}`));
  figure.children[0].className = direction(order.side === 'buy' ? 1 : -1);
  write(figure.children[1], `${shares(order.quantity - order.filledQuantity)} · ${won(order.limitPrice)}`);
  drawActions(actions, edit, { name, price: order.limitPrice, quantity: order.quantity });
  const [priceLabel, quantityLabel] = edit.querySelectorAll('.field span');
  write(priceLabel, text('ticket.price'));
  write(quantityLabel, text('ticket.quantity'));
  write(edit.lastElementChild, text('orders.save'));
}

function drawActions(actions, edit, terms) {
  const labels = [text(edit.hidden ? 'orders.change' : 'orders.back'), text('orders.cancel')];
  labels.forEach((label, index) => {
    const button = actions.children[index];
    write(button, label);
    button.setAttribute('aria-label', text('orders.of', { ...terms, action: label }));
  });
}
