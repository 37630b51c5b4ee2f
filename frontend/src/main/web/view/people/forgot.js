// Asking for a link that lets one choose another password.

import { text } from '../../text/i18n.js';
import { element, write } from '../dom.js';
import { EMAIL } from './entry.js';
import { Form } from './form.js';

/** The panel of those who have forgotten their password. */
export class Forgot {
  title = 'people.title.forgot';
  #words = element('p');
  #back = element('button', 'aside', { type: 'button' });
  #form;

  /** onSent(email): a mail is on its way, if somebody has the e-mail; onBack(email): the password came to mind */
  constructor({ askForReset }, { onSent, onBack }) {
    this.#form = new Form({
      fields: [EMAIL],
      submit: 'people.askForReset',
      busy: 'people.askForResetBusy',
      send: askForReset,
      onDone: ({ email }) => onSent(email),
    });
    this.#back.addEventListener('click', () => onBack(this.#form.value('email')));
    this.element = element('div', 'people-panel', {}, this.#words, this.#form.element, this.#back);
  }

  /** email: what was typed before, may be '' */
  begin(email) {
    this.clear();
    this.#form.suggest('email', email);
  }

  clear() {
    this.#form.clear();
  }

  focus() {
    this.#form.focus();
  }

  draw() {
    write(this.#words, text('people.forgotWords'));
    write(this.#back, text('people.backToLogIn'));
    this.#form.draw();
  }
}
