// The order ticket: what to do, one sentence that says what will happen, one button.

import { grouped, parseWhole } from '../text/format.js';
import { text } from '../text/i18n.js';
import { largestQuantity, obstacle, preview } from '../model/ticket.js';
import { byId, write } from './dom.js';

/** The ticket of the chosen instrument. */
export class Ticket {
  #state;
  #actions;
  #form = byId('ticket');
  #fields = this.#form.elements;
  #sending = false;
  #failure = null;

  /** actions: submit(draft) resolves to null or to what failed; redraw() */
  constructor(state, actions) {
    this.#state = state;
    this.#actions = actions;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.#form.addEventListener('input', () => this.#edited());
    this.#form.addEventListener('change', (event) => {
      if (event.target.type === 'text') {
        separate(event.target);
      }
    });
    this.#form.querySelectorAll('[data-percent]').forEach((button) =>
      button.addEventListener('click', () => this.#takePart(Number(button.dataset.percent))));
    addEventListener('keydown', (event) => this.#onKey(event));
  }

  /** Takes a price out of the book. */
  pickPrice(price) {
    this.#fields.type.value = 'limit';
    this.#fields.price.value = grouped(price);
    this.#edited();
    this.draw();
    this.#form.scrollIntoView({ block: 'nearest' });
  }

  /** Empties what belongs to one instrument. */
  clear() {
    this.#fields.price.value = '';
    this.#fields.quantity.value = '';
    this.#edited();
  }

  draw() {
    const state = this.#state;
    byId('ticket-panel').hidden = !state.loggedIn;
    byId('price-field').hidden = this.#fields.type.value !== 'limit';
    const { ok, key, values } = this.#outlook();
    const sentence = byId('sentence');
    write(sentence, text(key, values));
    sentence.classList.toggle('problem', key.startsWith('refusal.'));
    write(byId('ticket-message'), this.#failure ? state.explain(this.#failure) : '');
    this.#drawButton(ok);
    this.#form.querySelectorAll('[data-percent]').forEach((button) =>
      button.setAttribute('aria-label', text('ticket.share', { percent: button.dataset.percent })));
  }

  #drawButton(ok) {
    const send = byId('send');
    const side = this.#fields.side.value;
    const name = this.#state.nameOf(this.#state.selected);
    const action = side === 'buy' ? 'ticket.sendBuy' : 'ticket.sendSell';
    write(send, text(this.#sending ? 'ticket.sending' : action, { name }));
    send.className = `primary ${side}`;
    send.setAttribute('aria-busy', String(this.#sending));
    send.setAttribute('aria-disabled', String(!ok));
  }

  #draft() {
    const { side, type, quantity, price } = this.#fields;
    return {
      symbol: this.#state.selected,
      side: side.value,
      type: type.value,
      quantity: parseWhole(quantity.value),
      price: parseWhole(price.value),
    };
  }

  #outlook() {
    const { book, account } = this.#state;
    return obstacle(this.#state, Date.now()) ?? preview(this.#draft(), book, account);
  }

  async #submit() {
    if (this.#sending || !this.#outlook().ok) {
      const empty = this.#fields.type.value === 'limit' && !this.#fields.price.value ? 'price' : 'quantity';
      this.#fields[empty].focus();
      return;
    }
    this.#failure = null;
    this.#sending = true;
    this.#actions.redraw();
    this.#failure = await this.#actions.submit(this.#draft());
    this.#sending = false;
    if (!this.#failure) {
      this.#fields.quantity.value = '';
    }
    this.#actions.redraw();
  }

  #edited() {
    this.#failure = null;
    this.#actions.redraw();
  }

  #takePart(percent) {
    const largest = largestQuantity(this.#draft(), this.#state.book, this.#state.account);
    const quantity = Math.floor((largest * percent) / 100);
    this.#fields.quantity.value = quantity > 0 ? grouped(quantity) : '';
    this.#edited();
  }

  #onKey(event) {
    const side = { b: 'buy', s: 'sell' }[event.key.toLowerCase()];
    const typing = event.target instanceof HTMLInputElement && event.target.type === 'text';
    const chord = event.ctrlKey || event.metaKey || event.altKey;
    if (document.querySelector('dialog[open]')) {
      return;
    }
    if (event.key === 'Escape') {
      document.activeElement.blur();
    } else if (side && !typing && !chord && this.#state.loggedIn) {
      event.preventDefault();
      this.#fields.side.value = side;
      this.#fields.quantity.focus();
      this.#edited();
    }
  }
}

function separate(input) {
  const number = parseWhole(input.value);
  if (number !== null) {
    input.value = grouped(number);
  }
}
