// What a mailed link leads to: the end of a sign-up, or another password.

import { text } from '../../text/i18n.js';
import { element, write } from '../dom.js';
import { Form } from './form.js';

/** The panel of those who have followed a mailed link; its token is kept here only, until the panel is left. */
export class MailedLink {
  #words = element('p');
  #again = element('button', 'aside', { type: 'button' });
  #forms;
  #link = null;

  /**
   * onVerified: somebody is logged in; onReset: the new password counts; onAgain(way): somebody wants another link.
   */
  constructor({ verify, resetPassword }, { onVerified, onReset, onAgain }) {
    const withToken = (send) => (fields) => send({ token: this.#link.token, ...fields });
    this.#forms = {
      verify: verifyForm(withToken(verify), onVerified),
      reset: resetForm(withToken(resetPassword), onReset),
    };
    this.#again.addEventListener('click', () => onAgain(this.#link.way));
    this.element = element('div', 'people-panel', {},
      this.#words, ...Object.values(this.#forms).map((form) => form.element), this.#again);
  }

  get title() {
    return `people.title.${this.#link.way}`;
  }

  /** link: { way: 'verify' or 'reset', token } */
  follow(link) {
    this.#link = link;
  }

  clear() {
    this.#link = null;
    Object.values(this.#forms).forEach((form) => form.clear());
  }

  focus() {
    this.#forms[this.#link.way].focus();
  }

  draw() {
    if (this.#link) {
      const { way } = this.#link;
      write(this.#words, text(`people.${way}Words`));
      write(this.#again, text(`people.${way}Again`));
      for (const [name, form] of Object.entries(this.#forms)) {
        form.element.hidden = name !== way;
        form.draw();
      }
    }
  }
}

function verifyForm(send, onDone) {
  return new Form({
    fields: [{
      name: 'password', type: 'password', label: 'people.password', hint: 'people.verifyHint',
      autocomplete: 'current-password',
    }],
    submit: 'people.verify',
    busy: 'people.verifyBusy',
    send,
    onDone,
  });
}

function resetForm(send, onDone) {
  return new Form({
    fields: [{
      name: 'newPassword', type: 'password', label: 'people.newPassword', hint: 'people.passwordHint',
      autocomplete: 'new-password',
    }],
    submit: 'people.reset',
    busy: 'people.resetBusy',
    send,
    onDone,
  });
}
