// One line for each listed instrument, and the names of all that were ever listed while the page was open.

import type { Ticker, TickersMessage } from './messages';

export interface InstrumentName {
  readonly ko: string;
  readonly en: string;
}

/** In the order the server lists them; `ready` once it has said which there are, even if there are none. */
export interface Tickers {
  readonly ready: boolean;
  readonly bySymbol: ReadonlyMap<string, Ticker>;
  readonly names: ReadonlyMap<string, InstrumentName>;
}

export const NO_TICKERS: Tickers = { ready: false, bySymbol: new Map(), names: new Map() };

/** A snapshot lists anew, an update changes those that are listed. */
export function applyTickers(tickers: Tickers, { type, data }: TickersMessage): Tickers {
  const bySymbol = new Map(type === 'snapshot' ? [] : tickers.bySymbol);
  data.tickers.forEach((ticker) => bySymbol.set(ticker.symbol, ticker));
  return { ready: true, bySymbol, names: learnNames(tickers.names, data.tickers) };
}

function learnNames(names: Tickers['names'], tickers: readonly Ticker[]): Tickers['names'] {
  const unknown = tickers.filter(({ symbol }) => !names.has(symbol));
  return unknown.length === 0
    ? names
    : new Map([...names, ...unknown.map(({ symbol, nameKo, nameEn }) => [symbol, { ko: nameKo, en: nameEn }] as const)]);
}
