// What a holding has gained since it was bought.

import type { Holding } from './messages';

/** Won, and basis points of what it cost, towards zero. */
export interface Gain {
  readonly value: number;
  readonly gain: number;
  readonly basisPoints: number;
}

/** At a price; without one, at what was paid: no gain is known. */
export function gainOf({ quantity, costBasis }: Holding, price: number | undefined): Gain {
  const value = price === undefined ? costBasis : price * quantity;
  const gain = value - costBasis;
  return { value, gain, basisPoints: costBasis > 0 ? Math.trunc((gain * 10_000) / costBasis) : 0 };
}
