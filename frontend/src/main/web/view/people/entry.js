// Signing up and logging in, for visitors and guests.

import { text } from '../../text/i18n.js';
import { element, reconcile, write } from '../dom.js';
import { Form } from './form.js';

/** The field for the e-mail, by which users are found. */
export const EMAIL = { name: 'email', type: 'email', label: 'people.email', autocomplete: 'username' };
const PROVIDERS = ['google', 'kakao', 'naver'];

/** The panel of those who are not signed up. */
export class Entry {
  #words = element('p');
  #choice;
  #forms;
  #guestNote = element('p', 'quiet');
  #forgot = element('button', 'aside', { type: 'button' });
  #providers = element('ul', 'providers');
  #offered = [];
  #guest = null;

  /**
   * actions: signUp(fields), logIn(fields); onDone: somebody is logged in; onMailed(email): a mail has to be answered before;
   * onForgot(email): somebody has forgotten the password.
   */
  constructor(actions, { onDone, onMailed, onForgot }) {
    this.#forms = { signUp: signUpForm(actions, onDone, onMailed), logIn: logInForm(actions, onDone) };
    this.#choice = element('fieldset', 'choice', {}, ...Object.keys(this.#forms).map((way) =>
      element('label', '', {}, element('input', '', { type: 'radio', name: 'way', value: way }), element('span'))));
    this.#choice.addEventListener('change', () => this.draw());
    this.#forgot.addEventListener('click', () => onForgot(this.#forms.logIn.value('email')));
    this.element = element('div', 'people-panel', {}, this.#words, this.#choice, this.#guestNote,
      ...Object.values(this.#forms).map((form) => form.element), this.#forgot, this.#providers);
    this.choose('signUp');
  }

  clear() {
    Object.values(this.#forms).forEach((form) => form.clear());
  }

  /** Shows 'signUp' or 'logIn', with an e-mail that was typed elsewhere. */
  choose(way, email = '') {
    this.#radios().find((radio) => radio.value === way).checked = true;
    if (email) {
      this.#forms[way].clear();
      this.#forms[way].suggest('email', email);
    }
  }

  /** Names of the providers one can log in with; those the page has no words for are left out. */
  offer(providers) {
    this.#offered = PROVIDERS.filter((name) => providers.includes(name));
  }

  suggestNickname(nickname) {
    this.#forms.signUp.suggest('nickname', nickname);
  }

  /** Says above the fields of the log-in why one failed, or that it works now: { key, values, good }. */
  say(problem) {
    this.#forms.logIn.say(problem);
  }

  focus() {
    this.#forms[this.#way()].focus();
  }

  /** guest: the nickname of the guest who plays, null for a visitor */
  draw(guest = this.#guest) {
    this.#guest = guest;
    const way = this.#way();
    write(this.#words, guest === null ? text('people.visitorWords') : text('people.guestWords', { nickname: guest }));
    write(this.#guestNote, guest !== null && way === 'logIn' ? text('people.guestLeft') : '');
    this.#choice.setAttribute('aria-label', text('people.way'));
    this.#radios().forEach((radio) => write(radio.nextElementSibling, text(`people.${radio.value}`)));
    for (const [name, form] of Object.entries(this.#forms)) {
      form.element.hidden = name !== way;
      form.draw();
    }
    write(this.#forgot, text('people.forgot'));
    this.#forgot.hidden = way !== 'logIn';
    reconcile(this.#providers, this.#offered, (name) => name, createProvider,
      (item, name) => write(item.firstElementChild, text(`people.with.${name}`)));
    this.#providers.hidden = this.#offered.length === 0;
  }

  #radios() {
    return Array.from(this.#choice.querySelectorAll('input'));
  }

  #way() {
    return this.#radios().find((radio) => radio.checked).value;
  }
}

function signUpForm({ signUp }, onDone, onMailed) {
  let mailed = false;
  return new Form({
    fields: [
      EMAIL,
      {
        name: 'password', type: 'password', label: 'people.password', hint: 'people.passwordHint',
        autocomplete: 'new-password',
      },
      {
        name: 'nickname', type: 'text', label: 'people.nickname', hint: 'people.nicknameHint', autocomplete: 'nickname',
      },
    ],
    submit: 'people.signUp',
    busy: 'people.signUpBusy',
    async send(fields) {
      const { answer, failure } = await signUp(fields);
      mailed = answer?.mailed === true;
      return failure;
    },
    onDone: ({ email }) => (mailed ? onMailed(email) : onDone()),
  });
}

function logInForm({ logIn }, onDone) {
  return new Form({
    fields: [
      EMAIL,
      { name: 'password', type: 'password', label: 'people.password', autocomplete: 'current-password' },
    ],
    submit: 'people.logIn',
    busy: 'people.logInBusy',
    send: logIn,
    onDone,
  });
}

function createProvider(name) {
  return element('li', '', {}, element('a', 'plain', { href: `/api/auth/${name}` }));
}
