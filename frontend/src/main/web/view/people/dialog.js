// The dialog behind the button with the nickname: sign up or log in, or one's own profile; and what mailed links lead to.

import { readArrival, withoutArrival } from '../../model/arrival.js';
import { explainProblem, roleOf } from '../../model/people.js';
import { text } from '../../text/i18n.js';
import { byId, element, write } from '../dom.js';
import { Entry } from './entry.js';
import { Forgot } from './forgot.js';
import { MailedLink } from './link.js';
import { Profile } from './profile.js';
import { Sent } from './sent.js';

/** Opens by itself on a click on the button in the bar. */
export class PeopleDialog {
  #state;
  #actions;
  #dialog = byId('people');
  #note = element('p', 'note');
  #retry = element('button', 'plain', { type: 'button' });
  #entry;
  #profile;
  #forgot;
  #sent;
  #link;
  /** The panel in front whoever plays; null when that decides. */
  #front = null;
  #failure = null;
  #openedLoggedIn = false;

  /** actions: those of createPeopleActions */
  constructor(state, actions) {
    this.#state = state;
    this.#actions = actions;
    const onDone = () => this.#done();
    this.#entry = new Entry(actions, {
      onDone,
      onMailed: (email) => this.#tellSent('signUp', email),
      onForgot: (email) => this.#askWhere(email),
    });
    this.#profile = new Profile(actions, onDone);
    this.#forgot = new Forgot(actions, {
      onSent: (email) => this.#tellSent('logIn', email),
      onBack: (email) => this.#backTo('logIn', email),
    });
    this.#sent = new Sent({ onBack: (way, email) => this.#backTo(way, email) });
    this.#link = new MailedLink(actions, {
      onVerified: onDone,
      onReset: () => this.#logInAnew(),
      onAgain: (way) => (way === 'verify' ? this.#backTo('signUp') : this.#askWhere('')),
    });
    byId('people-body').append(this.#note, this.#retry, ...this.#panels().map((panel) => panel.element));
    byId('people-button').addEventListener('click', () => this.open(state.loggedIn ? 'signUp' : 'logIn'));
    byId('people-close').addEventListener('click', () => this.#dialog.close());
    this.#retry.addEventListener('click', () => this.#refresh());
    this.#dialog.addEventListener('close', () => this.#clear());
  }

  /** Opens with 'signUp' or 'logIn' in front for those who are not signed up; problem: { key, values } to say there. */
  open(way, problem = null) {
    this.#entry.choose(way);
    this.#entry.say(problem);
    this.#openWith(null);
  }

  /** Does what the address of the page asks for, once: it is as before afterwards, and nobody finds a link in it. */
  openFromAddress() {
    const arrival = readArrival(location.search);
    if (!arrival) {
      return;
    }
    history.replaceState(null, '', `${location.pathname}${withoutArrival(location.search)}${location.hash}`);
    if (arrival.link) {
      this.#link.follow(arrival.link);
      this.#openWith(this.#link);
    } else {
      this.open('logIn', arrival.problem);
    }
  }

  draw() {
    const { me, loggedIn } = this.#state;
    const role = this.#front === this.#entry ? 'visitor' : roleOf(this.#state);
    const shown = this.#front ?? this.#panelOf(role);
    write(byId('people-title'), text(shown?.title ?? `people.title.${role}`));
    byId('people-close').setAttribute('aria-label', text('people.close'));
    this.#drawNote(shown === null);
    this.#entry.draw(role === 'guest' ? me.nickname : null);
    if (role === 'user') {
      this.#profile.draw(me);
    }
    [this.#forgot, this.#sent, this.#link].forEach((panel) => panel.draw());
    this.#panels().forEach((panel) => {
      panel.element.hidden = panel !== shown;
    });
    if (this.#dialog.open && this.#openedLoggedIn && !loggedIn) {
      this.#dialog.close();
    }
  }

  #panels() {
    return [this.#entry, this.#profile, this.#forgot, this.#sent, this.#link];
  }

  #panelOf(role) {
    return { visitor: this.#entry, guest: this.#entry, user: this.#profile }[role] ?? null;
  }

  #drawNote(needed) {
    const problem = this.#failure && explainProblem(this.#failure, []);
    const { key, values } = problem ?? { key: 'people.loading', values: {} };
    write(this.#note, needed ? text(key, values) : '');
    this.#retry.hidden = !needed || !problem;
    write(this.#retry, text('people.retry'));
  }

  #openWith(front) {
    this.#openedLoggedIn = this.#state.loggedIn;
    this.#front = front;
    this.draw();
    this.#dialog.showModal();
    this.#focus();
    this.#refresh();
    this.#askProviders();
  }

  /** Brings another panel to the front. What it has to say may come after somebody has closed the dialog. */
  #show(front) {
    this.#front = front;
    this.draw();
    if (!this.#dialog.open) {
      this.#dialog.showModal();
    }
    this.#focus();
  }

  #askWhere(email) {
    this.#forgot.begin(email);
    this.#show(this.#forgot);
  }

  #tellSent(way, email) {
    this.#sent.tell(way, email);
    this.#show(this.#sent);
  }

  #backTo(way, email) {
    this.#entry.choose(way, email);
    this.#show(null);
    this.#refresh();
  }

  /** Whoever is logged in here: it may be somebody else, or the end of the session may not have got here yet. */
  #logInAnew() {
    this.#entry.choose('logIn');
    this.#entry.say({ key: 'people.passwordReset', values: {}, good: true });
    this.#show(this.#entry);
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
    const shown = this.#panels().find((panel) => !panel.element.hidden);
    shown?.focus?.();
  }

  #done() {
    this.#dialog.close();
    // What opened the dialog may be gone, and the focus with it.
    byId('people-button').focus();
  }

  #clear() {
    this.#front = null;
    this.#panels().forEach((panel) => panel.clear());
    this.draw();
  }
}
