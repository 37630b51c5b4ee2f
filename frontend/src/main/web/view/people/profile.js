// The user's own data, and what can be changed about it.

import { hasPassword } from '../../model/people.js';
import { text } from '../../text/i18n.js';
import { grouped } from '../../text/format.js';
import { element, write } from '../dom.js';
import { Form } from './form.js';
import { Keys } from './keys.js';

/** The panel of those who are signed up. */
export class Profile {
  #facts = Object.fromEntries(['nickname', 'email', 'mmr', 'tier'].map((name) => [name, createFact()]));
  #sections;
  #keys;
  #logOut;
  /** Tells a password manager whose password is changed. */
  #username = element('input', '', { type: 'email', autocomplete: 'username', hidden: true, readOnly: true });

  /** actions: those of createPeopleActions; onDone: one of them is done, and it was not about keys */
  constructor(actions, onDone) {
    this.#keys = new Keys(actions);
    this.#sections = {
      rename: createSection(renameForm(actions, onDone)),
      changePassword: createSection(passwordForm(actions, onDone)),
      keys: createSection(this.#keys.form, this.#keys.element),
      deleteAccount: createSection(deletionForm(actions, onDone)),
    };
    this.#sections.changePassword.form.element.prepend(this.#username);
    this.#logOut = new Form({
      fields: [], submit: 'people.logOut', busy: 'people.logOutBusy', className: 'plain', send: actions.logOut, onDone,
    });
    const { rename, changePassword, keys, deleteAccount } = this.#sections;
    this.element = element('div', 'people-panel', {},
      element('dl', 'figures number', {}, ...Object.values(this.#facts).map((fact) => fact.element)),
      rename.element, changePassword.element, keys.element, this.#logOut.element, deleteAccount.element);
  }


  /** Asks for what only this panel shows. */
  refresh() {
    return this.#keys.load();
  }

  /** Closes what was opened, and forgets what was typed and what is shown once. */
  clear() {
    this.#forms().forEach((form) => form.clear());
    this.#keys.clear();
    Object.values(this.#sections).forEach((section) => {
      section.element.open = false;
    });
  }

  draw(me) {
    const values = { nickname: me.nickname, email: me.email, mmr: grouped(me.mmr), tier: text(`people.tier.${me.tier}`) };
    for (const [name, fact] of Object.entries(this.#facts)) {
      fact.element.hidden = values[name] === undefined;
      write(fact.name, text(`people.${name}`));
      write(fact.value, values[name] ?? '');
    }
    for (const [name, section] of Object.entries(this.#sections)) {
      write(section.title, text(`people.${name}`));
      write(section.words, text(`people.${name}Words`));
    }
    this.#username.value = me.email ?? '';
    this.#sections.changePassword.element.hidden = !hasPassword(me);
    this.#sections.deleteAccount.form.use('password', hasPassword(me));
    this.#sections.keys.element.hidden = !this.#keys.offered;
    this.#keys.draw();
    this.#forms().forEach((form) => form.draw());
  }

  #forms() {
    return [...Object.values(this.#sections).map((section) => section.form), this.#logOut];
  }
}

function createFact() {
  const [name, value] = [element('dt'), element('dd')];
  return { name, value, element: element('div', '', {}, name, value) };
}

function createSection(form, ...more) {
  const [title, words] = [element('summary'), element('p', 'quiet')];
  return { form, title, words, element: element('details', 'section', {}, title, words, ...more, form.element) };
}

function renameForm({ rename }, onDone) {
  return new Form({
    fields: [{
      name: 'nickname', type: 'text', label: 'people.newNickname', hint: 'people.nicknameHint', autocomplete: 'nickname',
    }],
    submit: 'people.save',
    busy: 'people.saveBusy',
    send: rename,
    onDone,
  });
}

function passwordForm({ changePassword }, onDone) {
  return new Form({
    fields: [
      { name: 'oldPassword', type: 'password', label: 'people.oldPassword', autocomplete: 'current-password' },
      {
        name: 'newPassword', type: 'password', label: 'people.newPassword', hint: 'people.passwordHint',
        autocomplete: 'new-password',
      },
    ],
    submit: 'people.save',
    busy: 'people.saveBusy',
    send: changePassword,
    onDone,
  });
}

function deletionForm({ deleteAccount }, onDone) {
  return new Form({
    fields: [
      { name: 'password', type: 'password', label: 'people.password', autocomplete: 'current-password' },
      { name: 'sure', type: 'checkbox', label: 'people.sure' },
    ],
    submit: 'people.deleteForGood',
    busy: 'people.deleteBusy',
    className: 'primary danger',
    send: deleteAccount,
    onDone,
  });
}
