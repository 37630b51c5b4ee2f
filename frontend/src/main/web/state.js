// What the page knows; views read it, app.js writes it.

import { Account } from './model/account.js';
import { Book } from './model/book.js';
import { explain } from './model/refusal.js';
import { Round } from './model/round.js';
import { currentLanguage, text } from './text/i18n.js';

const TRADES_KEPT = 50;

/** The state of the page. */
export class State {
  connection = 'connecting';
  loggedIn = false;
  me = null;
  round = new Round();
  account = new Account();
  tickers = new Map();
  tickersReady = false;
  selected = null;
  book = new Book();
  trades = [];
  #names = new Map();

  /** Name of an instrument in the language of the page. */
  nameOf = (symbol) => this.#names.get(symbol)?.[currentLanguage()] ?? symbol ?? '';

  /** What a share is worth now, undefined when it is not listed. */
  priceOf = (symbol) => this.tickers.get(symbol)?.price;

  /** Whether the names of all listed instruments are known. */
  get named() {
    return Array.from(this.tickers.keys()).every((symbol) => this.#names.has(symbol));
  }

  learnNames(instruments) {
    instruments.forEach(({ symbol, nameKo, nameEn }) => this.#names.set(symbol, { ko: nameKo, en: nameEn }));
  }

  takeTickers(type, tickers) {
    if (type === 'snapshot') {
      this.tickers.clear();
      this.tickersReady = true;
    }
    tickers.forEach((ticker) => this.tickers.set(ticker.symbol, ticker));
  }

  takeTrades(type, trades) {
    const before = type === 'snapshot' ? [] : this.trades;
    this.trades = [...trades.slice().reverse(), ...before].slice(0, TRADES_KEPT);
  }

  /** The sentence for a failed request: { error, clientOrderId } or { error, orderId }. */
  explain(failure) {
    const gone = failure.orderId && !this.account.openOrders.has(failure.orderId);
    if (gone) {
      return text('refusal.notOpen');
    }
    const { key, values } = explain(failure.error, this.account.rejection(failure));
    return text(key, values);
  }

  /** Nobody is logged in any more. */
  logOut() {
    this.loggedIn = false;
    this.me = null;
    this.account = new Account();
  }
}
