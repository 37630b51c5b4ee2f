// What the connection says, put into the state, and what the page does about it.

import { newFills, summarizeFills, type FillSummary } from '../model/account';
import type { AccountUpdate, EndReason } from '../model/messages';
import { refusalOf } from '../model/talk';
import type { Connection, Frame, SocketError, SocketHandlers, Welcome } from '../net/wire';
import { nameOf, type PageState } from './page';
import { reduce, splitChannel } from './reduce';
import type { Session } from './session';
import type { Store } from './store';
import { endTalk } from './talk';
import type { Say } from './toasts';

const ACCOUNT_RETRY = 2_000;

export interface FeedContext {
  readonly store: Store<PageState>;
  readonly session: () => Session;
  readonly say: Say;
  readonly resubscribe: (channel: string) => void;
  /** This machine's clock, in milliseconds since 1970. */
  readonly now: () => number;
}

/** Puts every message into the state as soon as it comes. */
export class Feed implements SocketHandlers {
  readonly #context: FeedContext;
  /** Channels that the server refused because their instrument was not listed at the moment. */
  readonly #unlisted = new Set<string>();

  constructor(context: FeedContext) {
    this.#context = context;
  }

  onState(connection: Connection): void {
    this.#update((state) => ({ ...state, connection }));
    if (connection !== 'live') {
      this.#update((state) => endTalk(state, 'OFFLINE'));
    }
  }

  onWelcome({ serverTime, loggedIn }: Welcome): void {
    this.onPong(serverTime);
    this.#unlisted.clear();
    void this.#context.session().onWelcome(loggedIn);
  }

  onPong(serverTime: number): void {
    this.#update((state) => ({ ...state, clockOffset: serverTime - this.#context.now() }));
  }

  onLoggedOut(reason: string): void {
    this.#context.session().onLoggedOut(reason as EndReason);
  }

  onPosted(room: string): void {
    this.#update((state) => (state.talk.sending?.room === room ? endTalk(state, null) : state));
  }

  onMessage(frame: Frame): void {
    if (frame.ch === 'account' && frame.type === 'update') {
      this.#sayFills(frame.data as AccountUpdate);
    }
    this.#update((state) => reduce(state, frame, this.#context.now()));
    const [kind, topic] = splitChannel(frame.ch);
    if (kind === 'book' && !this.#context.store.current.books[topic]?.ready) {
      this.#context.resubscribe(frame.ch);
    }
    if (kind === 'tickers' && frame.type === 'snapshot') {
      this.#onListing();
    }
  }

  /** A new account may need a moment to open, an instrument to be listed; all else is a fault of the page. */
  onError({ code, message, ch }: SocketError): void {
    if (code === 'ACCOUNT_NOT_OPEN') {
      setTimeout(() => this.#context.resubscribe('account'), ACCOUNT_RETRY);
    } else if (code === 'UNKNOWN_SYMBOL' && ch) {
      this.#unlisted.add(ch);
    } else if (ch?.startsWith('chat:') && refusalOf(code) && this.#context.store.current.talk.sending) {
      this.#update((state) => endTalk(state, refusalOf(code)));
    } else {
      console.warn(`${code}: ${message}`);
    }
  }

  /** New instruments are listed: the chosen one stays if it is among them. */
  #onListing(): void {
    this.#update((state) => {
      const [first] = state.tickers.bySymbol.keys();
      const stays = first === undefined || state.tickers.bySymbol.has(state.selected ?? '');
      return stays ? state : { ...state, selected: first };
    });
    this.#unlisted.forEach((channel) => this.#context.resubscribe(channel));
    this.#unlisted.clear();
  }

  #sayFills(update: AccountUpdate): void {
    const fills = newFills(this.#context.store.current.account, update);
    summarizeFills(fills).forEach((fill) => this.#sayFill(fill));
  }

  #sayFill({ symbol, side, quantity, price }: FillSummary): void {
    const name = nameOf(this.#context.store.current, symbol);
    const key = side === 'buy' ? 'fill.bought' : 'fill.sold';
    this.#context.say(({ text, pick }) => text(key, { name: pick(name), quantity, price }), side);
  }

  #update(change: (state: PageState) => PageState): void {
    this.#context.store.update(change);
  }
}
