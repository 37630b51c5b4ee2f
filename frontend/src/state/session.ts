// Who plays: starts a guest, follows log-ins and log-outs.

import { EMPTY_ACCOUNT } from '../model/account';
import type { EndReason } from '../model/messages';
import { endingOf, type Ending, type Me } from '../model/people';
import { fetchMe, playAsGuest } from '../net/people';
import { requireRequestError, type RequestError } from '../net/request';
import { NOBODY, type PageState, type SessionState } from './page';
import type { Store } from './store';

export interface Connector {
  /** Another session counts now: what is known of the account may be of somebody else. */
  beginAnew(): void;
  /** Another cookie is on its way to the browser, or none. */
  restartSoon(): void;
}

/** The session of this browser, as far as page and server agree on it. */
export class Session {
  readonly #store: Store<PageState>;
  readonly #connector: Connector;
  #known = false;
  #changing = false;
  #overheard = false;

  constructor(store: Store<PageState>, connector: Connector) {
    this.#store = store;
    this.#connector = connector;
  }

  /** The server says whether this browser is logged in. */
  async onWelcome(loggedIn: boolean): Promise<void> {
    if (this.#changing) {
      this.#overheard = true;
      return;
    }
    if (this.#state.loggedIn && !loggedIn) {
      this.#end('expired');
    }
    this.#set({ loggedIn });
    if (loggedIn && !this.#known) {
      const failure = await this.learnWho();
      if (failure) {
        // The name is an ornament: the next connection asks for it again.
        console.warn(failure.message);
      }
    }
  }

  /** The server has ended the session. */
  onLoggedOut(reason: EndReason): void {
    if (this.#changing) {
      this.#overheard = true;
      return;
    }
    this.#known = false;
    if (reason !== 'renewed') {
      this.#end(endingOf(reason));
    }
    this.#connector.restartSoon();
  }

  /**
   * Sends a request that replaces or ends the session. What the connection says meanwhile is about the old one and
   * does not count; when the request fails, the connection is asked again.
   */
  async change<Answer>(request: () => Promise<Answer>): Promise<Answer> {
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
  keep(): void {
    if (this.#overheard) {
      this.#connector.beginAnew();
    }
  }

  /** Somebody has logged in here, or goes on with another session. */
  enter(me: Me): void {
    if (this.#state.me?.userId !== me.userId) {
      this.#forget();
    }
    // What is known of the same player holds until the server tells more.
    this.#set({ me: { ...this.#state.me, ...me }, ending: null, failure: null });
    this.#known = false;
    this.#connector.beginAnew();
  }

  /** Nobody is logged in here any more. */
  leave(ending: Ending): void {
    this.#end(ending);
    this.#connector.beginAnew();
  }

  /** Asks the server who plays; resolves to null or to what failed. */
  async learnWho(): Promise<RequestError | null> {
    try {
      const me = await fetchMe<Me>();
      if (this.#state.loggedIn) {
        this.#set({ me });
        this.#known = true;
      }
      return null;
    } catch (error) {
      return requireRequestError(error);
    }
  }

  /** Makes a guest and logs it in; what failed is in the state. */
  async startAsGuest(): Promise<void> {
    if (this.#state.starting) {
      return;
    }
    this.#set({ starting: true, failure: null });
    try {
      this.enter(await playAsGuest());
    } catch (error) {
      this.#set({ failure: requireRequestError(error) });
    } finally {
      this.#set({ starting: false });
    }
  }

  get #state(): SessionState {
    return this.#store.current.session;
  }

  #set(part: Partial<SessionState>): void {
    this.#store.update((state) => ({ ...state, session: { ...state.session, ...part } }));
  }

  #end(ending: Ending): void {
    this.#forget();
    this.#set({ ending });
    this.#known = false;
  }

  #forget(): void {
    this.#store.update((state) => ({
      ...state,
      account: EMPTY_ACCOUNT,
      session: { ...NOBODY, starting: state.session.starting },
      ranking: { ...state.ranking, own: null },
      results: { ...state.results, own: null },
    }));
  }
}
