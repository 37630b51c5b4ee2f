// What the page knows. Panels pick from it; only services in this folder change it.

import { EMPTY_ACCOUNT, type Account } from '../model/account';
import type { Arrival } from '../model/arrival';
import { EMPTY_BOOK, type Book } from '../model/book';
import { NO_CANDLES, type Candles, type Interval } from '../model/candles';
import { EMPTY_ROOM, type ChatRoom } from '../model/chat';
import type { Ticker } from '../model/messages';
import type { News } from '../model/news';
import type { Ending, Me } from '../model/people';
import type { Failure } from '../model/problem';
import { NO_RANKING, type Ranking } from '../model/ranking';
import { NO_RESULTS, type Results } from '../model/results';
import { NO_ROUND, type Round } from '../model/round';
import { SILENCE, type Talk } from '../model/talk';
import { NO_TICKERS, type InstrumentName, type Tickers } from '../model/tickers';
import { EMPTY_TAPE, type Tape } from '../model/trades';
import { NOTHING_SEEN, type Seen } from '../model/unread';
import type { Connection } from '../net/wire';
import type { Words } from '../text/useText';

/** The part of the trading page that a small screen shows. */
export type View = 'market' | 'trade' | 'chat';

export type Way = 'logIn' | 'signUp';

/**
 * What the dialog about people shows. `logIn` and `signUp` are for those who come by; the rest is where a step, a mailed link
 * or a log-in at a provider has led to.
 */
export type PeopleView =
  | Way
  | Arrival
  | { readonly back: { readonly way: Way; readonly email: string } }
  | { readonly forgot: { readonly email: string } }
  | { readonly sent: { readonly way: Way; readonly email: string } }
  | { readonly passwordReset: true };

export interface SessionState {
  readonly loggedIn: boolean;
  readonly me: Me | null;
  /** Why the last session ended, null when there was none or somebody plays. */
  readonly ending: Ending | null;
  /** Whether a guest is being made, and why that failed. */
  readonly starting: boolean;
  readonly failure: Failure | null;
}

export interface Toast {
  readonly id: number;
  /** What it says, in whatever language the page is. */
  readonly words: (words: Words) => string;
  readonly tone: 'buy' | 'sell' | 'plain';
}

type ByKey<Value> = Readonly<Record<string, Value>>;

/** Books, tapes, candles and rooms are there while a panel wants their channel. */
export interface PageState {
  readonly connection: Connection;
  /** Milliseconds the server's clock is ahead of this machine's. */
  readonly clockOffset: number;
  readonly session: SessionState;
  readonly round: Round;
  readonly tickers: Tickers;
  readonly account: Account;
  readonly news: News;
  readonly books: ByKey<Book>;
  readonly tapes: ByKey<Tape>;
  /** By `SYMBOL:INTERVAL`. */
  readonly candles: ByKey<Candles>;
  readonly rooms: ByKey<ChatRoom>;
  /** By room. */
  readonly seen: Seen;
  /** The instrument that chart, book and ticket are about. */
  readonly selected: string | null;
  readonly view: View;
  /** What the dialog about people shows; null while it is closed. */
  readonly people: PeopleView | null;
  readonly toasts: readonly Toast[];
  /** Of the running round, as is what its end has brought. */
  readonly ranking: Ranking;
  readonly results: Results;
  /** The round whose results are shown over the page; null while none are. */
  readonly resultsShown: number | null;
  readonly talk: Talk;
}

export const NOBODY: SessionState = { loggedIn: false, me: null, ending: null, starting: false, failure: null };

export const INITIAL: PageState = {
  connection: 'connecting',
  clockOffset: 0,
  session: NOBODY,
  round: NO_ROUND,
  tickers: NO_TICKERS,
  account: EMPTY_ACCOUNT,
  news: [],
  books: {},
  tapes: {},
  candles: {},
  rooms: {},
  seen: NOTHING_SEEN,
  selected: null,
  view: 'trade',
  people: null,
  toasts: [],
  ranking: NO_RANKING,
  results: NO_RESULTS,
  resultsShown: null,
  talk: SILENCE,
};

export const bookOf = (state: PageState, symbol: string | null): Book => state.books[symbol ?? ''] ?? EMPTY_BOOK;
export const tapeOf = (state: PageState, symbol: string | null): Tape => state.tapes[symbol ?? ''] ?? EMPTY_TAPE;
export const candlesOf = (state: PageState, symbol: string | null, interval: Interval): Candles =>
  state.candles[`${symbol}:${interval}`] ?? NO_CANDLES;
export const roomOf = (state: PageState, room: string): ChatRoom => state.rooms[room] ?? EMPTY_ROOM;

/** The line of an instrument, undefined while it is not listed. */
export const tickerOf = (state: PageState, symbol: string | null): Ticker | undefined =>
  state.tickers.bySymbol.get(symbol ?? '');

/** What an instrument is called, its symbol while nobody has told. */
export const nameOf = (state: PageState, symbol: string): InstrumentName | string =>
  state.tickers.names.get(symbol) ?? symbol;
