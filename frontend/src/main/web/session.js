// Who plays: starts a guest, follows log-ins and log-outs.

import { fetchMe, playAsGuest } from './net/people.js';
import { requireRequestError } from './net/request.js';
import { endingKey } from './model/people.js';
import { explain } from './model/refusal.js';
import { text } from './text/i18n.js';
import { byId, write } from './view/dom.js';

/** The panel that starts a guest, and the session behind it. */
export class Session {
  #state;
  #onChange;
  #onRenewed;
  #busy = false;
  #error = null;
  #words = 'start.words';
  #known = false;
  #changing = false;
  #overheard = false;

  /**
   * onChange: another session counts now, so the connection has to begin anew; onRenewed: another cookie is on its
   * way for the same person; onLogIn: somebody wants to log in.
   */
  constructor(state, { onChange, onRenewed, onLogIn, redraw }) {
    this.#state = state;
    this.#onChange = onChange;
    this.#onRenewed = onRenewed;
    this.redraw = redraw;
    byId('start-button').addEventListener('click', () => this.#start());
    byId('start-log-in').addEventListener('click', onLogIn);
  }

  /** The server says whether this browser is logged in. */
  async onWelcome(loggedIn) {
    if (this.#changing) {
      this.#overheard = true;
      return;
    }
    if (this.#state.loggedIn && !loggedIn) {
      this.#end('expired');
    }
    this.#state.loggedIn = loggedIn;
    if (loggedIn && !this.#known) {
      const failure = await this.learnWho();
      if (failure) {
        // The name is an ornament: the next connection asks for it again.
        console.warn(failure.message);
      }
    }
  }

  /** The server has ended the session. */
  onLoggedOut(reason) {
    if (this.#changing) {
      this.#overheard = true;
    } else if (reason === 'renewed') {
      this.#known = false;
      this.#onRenewed();
    } else {
      this.#end(reason);
    }
  }

  /**
   * Sends a request that replaces or ends the session. What the connection says meanwhile is about the old one and
   * does not count; when the request fails, the connection is asked again.
   */
  async change(request) {
    this.#changing = true;
    this.#overheard = false;
    try {
      return await request();
    } catch (error) {
      this.keep();
      throw error;
    } finally {
      this.#changing = false;
    }
  }

  /** The request of `change` left the session as it was: if the connection said something meanwhile, it is asked again. */
  keep() {
    if (this.#overheard) {
      this.#onChange();
    }
  }

  /** Somebody has logged in here, or goes on with another session: { userId, nickname }. */
  enter(me) {
    if (this.#state.me?.userId !== me.userId) {
      this.#state.logOut();
    }
    this.#state.me = me;
    this.#known = false;
    this.#onChange();
    this.redraw();
  }

  /** Nobody is logged in here any more; reasons are those of `loggedOut`. */
  leave(reason) {
    this.#end(reason);
    this.#onChange();
  }

  /** Asks the server who plays; resolves to null or to what failed. */
  async learnWho() {
    let failure = null;
    try {
      const me = await fetchMe();
      if (this.#state.loggedIn) {
        this.#state.me = me;
        this.#known = true;
      }
    } catch (error) {
      failure = requireRequestError(error);
    }
    this.redraw();
    return failure;
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
      this.enter(await playAsGuest());
    } catch (error) {
      this.#error = requireRequestError(error);
    }
    this.#busy = false;
    this.redraw();
  }

  #end(reason) {
    this.#state.logOut();
    this.#known = false;
    this.#error = null;
    this.#words = endingKey(reason);
    this.redraw();
  }
}
