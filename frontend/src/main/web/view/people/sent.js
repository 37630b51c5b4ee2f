// That a mail is on its way, and what to do with it.

import { text } from '../../text/i18n.js';
import { element, write } from '../dom.js';

/** The panel of those who wait for a mail. */
export class Sent {
  title = 'people.title.sent';
  #words = element('p', '', { tabIndex: -1 });
  #hint = element('p', 'quiet');
  #back = element('button', 'plain', { type: 'button' });
  #sent = null;

  /** onBack(way, email): it went to the wrong address, or somebody wants to go on */
  constructor({ onBack }) {
    this.#back.addEventListener('click', () => onBack(this.#sent.way, this.#sent.email));
    this.element = element('div', 'people-panel', {}, this.#words, this.#hint, this.#back);
  }

  /** way: 'signUp' or 'logIn', where the mail was asked for */
  tell(way, email) {
    this.#sent = { way, email };
  }

  clear() {
    this.#sent = null;
  }

  /** The sentence has the focus, so that it is read out. */
  focus() {
    this.#words.focus();
  }

  draw() {
    if (this.#sent) {
      const { way, email } = this.#sent;
      write(this.#words, text(`people.sent.${way}`, { email }));
      write(this.#hint, text('people.sentHint'));
      write(this.#back, text(`people.sentBack.${way}`));
    }
  }
}
