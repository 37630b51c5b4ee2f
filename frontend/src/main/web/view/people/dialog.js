// The dialog behind the button with the nickname: sign up or log in, or one's own profile.

import { explainProblem, failedReturn, roleOf, withoutReturn } from '../../model/people.js';
import { text } from '../../text/i18n.js';
import { byId, element, write } from '../dom.js';
import { Entry } from './entry.js';
import { Profile } from './profile.js';

/** Opens by itself on a click on the button in the bar. */
export class PeopleDialog {
  #state;
  #actions;
  #dialog = byId('people');
  #note = element('p', 'note');
  #retry = element('button', 'plain', { type: 'button' });
  #entry;
  #profile;
  #failure = null;
  #openedLoggedIn = false;

  /** actions: those of createPeopleActions */
  constructor(state, actions) {
    this.#state = state;
    this.#actions = actions;
    const onDone = () => this.#done();
    this.#entry = new Entry(actions, onDone);
    this.#profile = new Profile(actions, onDone);
    byId('people-body').append(this.#note, this.#retry, this.#entry.element, this.#profile.element);
    byId('people-button').addEventListener('click', () => this.open(state.loggedIn ? 'signUp' : 'logIn'));
    byId('people-close').addEventListener('click', () => this.#dialog.close());
    this.#retry.addEventListener('click', () => this.#refresh());
    this.#dialog.addEventListener('close', () => this.#clear());
  }

  /** Opens with 'signUp' or 'logIn' in front for those who are not signed up; problem: { key, values } to say there. */
  open(way, problem = null) {
    this.#openedLoggedIn = this.#state.loggedIn;
    this.#entry.choose(way);
    this.#entry.say(problem);
    this.draw();
    this.#dialog.showModal();
    this.#focus();
    this.#refresh();
    this.#askProviders();
  }

  /** Says why a log-in at a provider failed, once: the address is as before afterwards. */
  sayFailedReturn() {
    const key = failedReturn(location.search);
    if (key) {
      history.replaceState(null, '', `${location.pathname}${withoutReturn(location.search)}${location.hash}`);
      this.open('logIn', { key, values: {} });
    }
  }

  draw() {
    const { me, loggedIn } = this.#state;
    const role = roleOf(this.#state);
    write(byId('people-title'), text(`people.title.${role}`));
    byId('people-close').setAttribute('aria-label', text('people.close'));
    this.#drawNote(role);
    this.#entry.element.hidden = role !== 'visitor' && role !== 'guest';
    this.#profile.element.hidden = role !== 'user';
    if (role === 'user') {
      this.#profile.draw(me);
    } else {
      this.#entry.draw(role === 'guest' ? me.nickname : null);
    }
    if (this.#dialog.open && this.#openedLoggedIn && !loggedIn) {
      this.#dialog.close();
    }
  }

  #drawNote(role) {
    const problem = this.#failure && explainProblem(this.#failure, []);
    const { key, values } = problem ?? { key: 'people.loading', values: {} };
    write(this.#note, role === 'unknown' ? text(key, values) : '');
    this.#retry.hidden = role !== 'unknown' || !problem;
    write(this.#retry, text('people.retry'));
  }

  async #refresh() {
    if (this.#state.loggedIn) {
      this.#failure = null;
      this.draw();
      this.#failure = await this.#actions.refresh();
      this.draw();
      const role = roleOf(this.#state);
      if (this.#dialog.open && role === 'guest') {
        this.#entry.suggestNickname(this.#state.me.nickname);
      } else if (role === 'user') {
        await this.#profile.refresh();
        this.draw();
      }
    }
  }

  async #askProviders() {
    this.#entry.offer(await this.#actions.providers());
    this.draw();
  }

  #focus() {
    if (!this.#entry.element.hidden) {
      this.#entry.focus();
    }
  }

  #done() {
    this.#dialog.close();
    // What opened the dialog may be gone, and the focus with it.
    byId('people-button').focus();
  }

  #clear() {
    [...this.#entry.forms, ...this.#profile.forms].forEach((form) => form.clear());
    this.#profile.fold();
  }
}
