// Who plays: starts a guest, follows log-ins and log-outs.

import { fetchMe, playAsGuest, RequestError } from './net/api.js';
import { explain } from './model/refusal.js';
import { text } from './text/i18n.js';
import { byId, write } from './view/dom.js';

const ANOTHER_LOG_IN = 'anotherLogin';

/** The panel that starts a guest, and the session behind it. */
export class Session {
  #state;
  #onChange;
  #busy = false;
  #error = null;
  #words = 'start.words';

  /** onChange: somebody else plays now, so the connection has to begin anew */
  constructor(state, { onChange, redraw }) {
    this.#state = state;
    this.#onChange = onChange;
    this.redraw = redraw;
    byId('start-button').addEventListener('click', () => this.#start());
  }

  /** The server says whether this browser is logged in. */
  async onWelcome(loggedIn) {
    if (this.#state.loggedIn && !loggedIn) {
      this.#end('start.ended');
    }
    this.#state.loggedIn = loggedIn;
    if (loggedIn && !this.#state.me) {
      await this.#learnWho();
    }
  }

  /** The server has ended the session, because of another log-in or a log-out. */
  onLoggedOut(reason) {
    this.#end(reason === ANOTHER_LOG_IN ? 'start.loggedOut' : 'start.ended');
  }

  draw() {
    byId('start').hidden = this.#state.loggedIn;
    write(byId('start-words'), text(this.#words));
    const button = byId('start-button');
    write(button, text(this.#busy ? 'start.busy' : 'start.button'));
    button.setAttribute('aria-busy', String(this.#busy));
    const refusal = this.#error && explain(this.#error);
    write(byId('start-message'), refusal ? text(refusal.key, refusal.values) : '');
  }

  async #start() {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    this.#error = null;
    this.redraw();
    try {
      this.#state.me = await playAsGuest();
      this.#onChange();
    } catch (error) {
      this.#error = requireRequestError(error);
    }
    this.#busy = false;
    this.redraw();
  }

  async #learnWho() {
    try {
      this.#state.me = await fetchMe();
    } catch (error) {
      // The name is an ornament: the next connection asks for it again.
      console.warn(requireRequestError(error).message);
    }
    this.redraw();
  }

  #end(words) {
    this.#state.logOut();
    this.#words = words;
    this.redraw();
  }
}

function requireRequestError(error) {
  if (!(error instanceof RequestError)) {
    throw error;
  }
  return error;
}
