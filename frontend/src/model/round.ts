// Where the running round stands. All times are the server's: `now` is what its clock says.

import type { RoundData, RoundPhase } from './messages';

/** Before the first message the phase is `waiting` and there are no times. */
export interface Round {
  readonly id: number;
  readonly phase: RoundPhase | 'waiting';
  readonly seedCash: number;
  readonly times: RoundData | null;
}

export const NO_ROUND: Round = { id: 0, phase: 'waiting', seedCash: 0, times: null };

const ENDS = { setup: 'openAt', open: 'settleAt', settling: 'intermissionAt', intermission: 'endAt' } as const;
const STARTS = { setup: 'setupAt', open: 'openAt', settling: 'settleAt', intermission: 'intermissionAt' } as const;

export function applyRound(data: RoundData): Round {
  return { id: data.roundId, phase: data.phase, seedCash: data.seedCash, times: data };
}

/** Milliseconds until the phase ends. */
export function left(round: Round, now: number): number {
  return round.times && round.phase !== 'waiting' ? Math.max(0, round.times[ENDS[round.phase]] - now) : 0;
}

/** Milliseconds until orders are taken again; the next round is set up for as long as this one was. */
export function untilOpen({ phase, times }: Round, now: number): number {
  if (!times) {
    return 0;
  }
  const { setupAt, openAt, endAt } = times;
  return Math.max(0, (phase === 'setup' ? openAt : endAt + openAt - setupAt) - now);
}

/** How much of the phase is left, from 1 to 0. */
export function share(round: Round, now: number): number {
  if (!round.times || round.phase === 'waiting') {
    return 0;
  }
  const length = round.times[ENDS[round.phase]] - round.times[STARTS[round.phase]];
  return length > 0 ? Math.min(1, left(round, now) / length) : 0;
}

/** The gain of an equity over what the round began with, in basis points, rounded down as the ranking is. */
export function returnBasisPoints({ seedCash }: Round, equity: number): number {
  return seedCash > 0 ? Math.floor(((equity - seedCash) * 10_000) / seedCash) : 0;
}
