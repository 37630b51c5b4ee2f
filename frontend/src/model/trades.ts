// The tape: what has just traded in one instrument.

import type { Trade, TradesMessage } from './messages';

const KEPT = 50;

/** Newest first; `ready` once the server has told, even if nothing traded. */
export interface Tape {
  readonly ready: boolean;
  readonly trades: readonly Trade[];
}

export const EMPTY_TAPE: Tape = { ready: false, trades: [] };

export function applyTrades(tape: Tape, { type, data }: TradesMessage): Tape {
  const before = type === 'snapshot' ? [] : tape.trades;
  return { ready: true, trades: [...data.trades.toReversed(), ...before].slice(0, KEPT) };
}

/** The trades from a time on. */
export function since(tape: Tape, time: number): Tape {
  return { ...tape, trades: tape.trades.filter((trade) => trade.time >= time) };
}
