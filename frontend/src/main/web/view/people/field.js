// A labelled field with its hint and its error; passwords can be shown.

import { text } from '../../text/i18n.js';
import { element, write } from '../dom.js';

let fields = 0;

/** One field of a form about people. */
export class Field {
  #label = element('span', 'label');
  #hint = element('small', 'quiet');
  #error = element('p', 'message');
  #reveal = null;
  #terms;
  #problem = null;

  /**
   * terms: { name, type: 'email' | 'text' | 'password' | 'checkbox', label, hint, autocomplete }; label and hint are text
   * keys, the last two may be missing. How long a value may be is the server's to say: a limit here would cut what is
   * pasted without a word.
   */
  constructor(terms) {
    this.#terms = terms;
    fields += 1;
    const id = `field-${fields}`;
    const { name, type, autocomplete = 'off' } = terms;
    this.input = element('input', '', { id, name, type, autocomplete, required: true });
    Object.assign(this.input, { autocapitalize: 'none', spellcheck: false });
    this.input.addEventListener('input', () => {
      this.problem = null;
      this.draw();
    });
    this.#hint.id = `${id}-hint`;
    this.#error.id = `${id}-error`;
    this.#error.setAttribute('role', 'alert');
    this.input.setAttribute('aria-describedby', `${this.#hint.id} ${this.#error.id}`);
    this.element = element('div', `entry ${type}`, {},
      element('label', '', { htmlFor: id }, this.#label), this.#box(), this.#hint, this.#error);
  }

  get name() {
    return this.#terms.name;
  }

  /** What was typed, without the blanks around it unless they belong to a password; '' when a box is not ticked. */
  get value() {
    const { type, checked, value } = this.input;
    if (type === 'checkbox') {
      return checked ? 'yes' : '';
    }
    return this.#terms.type === 'password' ? value : value.trim();
  }

  /** What is wrong with the field: { key, values }, null when nothing is. */
  set problem(problem) {
    this.#problem = problem;
    this.input.setAttribute('aria-invalid', String(problem !== null));
  }

  clear() {
    this.input.value = '';
    this.input.checked = false;
    this.problem = null;
    this.#show(false);
  }

  draw() {
    write(this.#label, text(this.#terms.label));
    write(this.#hint, this.#terms.hint ? text(this.#terms.hint) : '');
    write(this.#error, this.#problem ? text(this.#problem.key, this.#problem.values) : '');
    if (this.#reveal) {
      const action = text(this.input.type === 'text' ? 'people.hide' : 'people.show');
      write(this.#reveal, action);
      this.#reveal.setAttribute('aria-label', `${action}: ${text(this.#terms.label)}`);
    }
  }

  #box() {
    if (this.#terms.type !== 'password') {
      return this.input;
    }
    this.#reveal = element('button', 'reveal', { type: 'button' });
    this.#reveal.addEventListener('click', () => {
      this.#show(this.input.type === 'password');
      this.draw();
    });
    return element('div', 'secret', {}, this.input, this.#reveal);
  }

  #show(shown) {
    if (this.#reveal) {
      this.input.type = shown ? 'text' : 'password';
    }
  }
}
