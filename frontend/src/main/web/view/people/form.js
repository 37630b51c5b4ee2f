// A form about people: its fields, what went wrong, and one button that says what goes on.

import { explainProblem } from '../../model/people.js';
import { text } from '../../text/i18n.js';
import { element, write } from '../dom.js';
import { Field } from './field.js';

/** Sends what its fields say; what was typed stays until it was taken. */
export class Form {
  #message = element('p', 'message');
  #button;
  #fields;
  #terms;
  #busy = false;
  #problem = null;

  /**
   * terms: { fields, submit, busy, send, onDone, className }; `submit` and `busy` are text keys of the button, send(values)
   * resolves to null or to a RequestError, onDone(values) is called when it was null, className is that of the button.
   */
  constructor(terms) {
    this.#terms = terms;
    this.#fields = terms.fields.map((field) => new Field(field));
    this.#message.setAttribute('role', 'alert');
    this.#button = element('button', terms.className ?? 'primary', { type: 'submit' });
    this.element = element('form', 'people-form', { noValidate: true }, this.#message,
      ...this.#fields.map((field) => field.element), this.#button);
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#submit();
    });
  }

  /** Fills a field in for the person, as long as nothing was typed. */
  suggest(name, value) {
    const { input } = this.#field(name);
    if (input.value === '') {
      input.value = value;
    }
  }

  /** Shows a field or leaves it out, for those to whom it does not apply. */
  use(name, used) {
    const { element: whole, input } = this.#field(name);
    whole.hidden = !used;
    input.disabled = !used;
  }

  /** What was typed into a field. */
  value(name) {
    return this.#field(name).value;
  }

  /** Says something above the fields: { key, values, good }; good: it is no problem. */
  say(problem) {
    this.#problem = problem;
    this.draw();
  }

  /** Forgets what was typed and what went wrong. */
  clear() {
    this.#problem = null;
    this.#fields.forEach((field) => field.clear());
    this.draw();
  }

  focus() {
    (this.#used()[0]?.input ?? this.#button).focus();
  }

  draw() {
    write(this.#message, this.#problem ? text(this.#problem.key, this.#problem.values) : '');
    this.#message.classList.toggle('good', this.#problem?.good === true);
    this.#fields.forEach((field) => field.draw());
    write(this.#button, text(this.#busy ? this.#terms.busy : this.#terms.submit));
    // Not the attribute `disabled`: it would take the focus away from who sends with the keyboard.
    this.#button.setAttribute('aria-disabled', String(this.#busy));
    this.#button.setAttribute('aria-busy', String(this.#busy));
  }

  async #submit() {
    if (this.#busy || !this.#complete()) {
      return;
    }
    this.#problem = null;
    this.#busy = true;
    this.draw();
    const values = Object.fromEntries(this.#used().map((field) => [field.name, field.value]));
    const failure = await this.#terms.send(values);
    this.#busy = false;
    if (failure) {
      this.#explain(failure);
    } else {
      this.clear();
      this.#terms.onDone(values);
    }
    this.draw();
  }

  /** Marks what is missing; the rest is judged by the server, whose rules count. */
  #complete() {
    const empty = this.#used().filter((field) => field.value === '');
    this.#used().forEach((field) => {
      field.problem = empty.includes(field) ? { key: `people.missing.${field.name}`, values: {} } : null;
    });
    empty[0]?.input.focus();
    this.draw();
    return empty.length === 0;
  }

  #explain(failure) {
    const { field: name, ...problem } = explainProblem(failure, this.#used().map((field) => field.name));
    if (name) {
      const field = this.#field(name);
      field.problem = problem;
      field.input.focus();
    } else {
      this.#problem = problem;
    }
  }

  #used() {
    return this.#fields.filter((field) => !field.input.disabled);
  }

  #field(name) {
    return this.#fields.find((field) => field.name === name);
  }
}
