// The steps in which the exchange takes prices, in won.

/** From a price on, all are multiples of a tick; lowest first. */
export type Ticks = readonly (readonly [fromPrice: number, tick: number])[];

/** The tick at a price. */
export function tickAt(ticks: Ticks, price: number): number {
  const step = ticks.findLast(([fromPrice]) => fromPrice <= price) ?? ticks[0];
  return step ? step[1] : 1;
}

/** The next price above (1) or below (-1). */
export function nextPrice(ticks: Ticks, price: number, direction: 1 | -1): number {
  const tick = tickAt(ticks, direction > 0 ? price : price - 1);
  return direction > 0 ? price - (price % tick) + tick : Math.max(tick, Math.ceil(price / tick) * tick - tick);
}
