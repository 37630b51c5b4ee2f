// Remembers what the account was worth while the page is open: the server keeps the present only.

import { equity } from '../model/account';
import { addPoint, type EquityPoint } from '../model/equity';
import type { PageState } from './page';
import type { Store } from './store';

export interface Trace {
  readonly roundId: number;
  readonly userId: number | null;
  readonly points: readonly EquityPoint[];
}

export const NO_TRACE: Trace = { roundId: 0, userId: null, points: [] };

/** Looks at every state that is shown. `now` is this machine's clock. */
export function followEquity(store: Store<PageState>, now: () => number): void {
  store.subscribe(() => store.update((state) => {
    const trace = traced(state, now() + state.clockOffset);
    return trace === state.trace ? state : { ...state, trace };
  }));
}

function traced({ account, round, session, tickers, trace }: PageState, time: number): Trace {
  const userId = session.me?.userId ?? null;
  if (!account.ready || round.phase !== 'open' || userId === null) {
    return trace;
  }
  const known = trace.roundId === round.id && trace.userId === userId ? trace.points : [];
  const points = addPoint(known, { time, equity: equity(account, (symbol) => tickers.bySymbol.get(symbol)?.price) });
  return points === known ? trace : { roundId: round.id, userId, points };
}
