// The ticket as somebody fills it in: what was typed, for one instrument in one round.

import type { OrderType, Side } from './messages';

/** Price and quantity are texts as they were typed. */
export interface TicketForm {
  readonly symbol: string | null;
  readonly roundId: number;
  readonly side: Side;
  readonly type: OrderType;
  readonly price: string;
  readonly quantity: string;
  /** Whether a small screen shows the ticket; a wide one always does. */
  readonly open: boolean;
  /** How often another part of the page has led here. */
  readonly asked: number;
}

export const EMPTY_FORM: TicketForm = {
  symbol: null, roundId: 0, side: 'buy', type: 'market', price: '', quantity: '', open: false, asked: 0,
};

/** The form for an instrument: numbers typed for another one, or in another round, mean nothing for this. */
export function formFor(form: TicketForm, symbol: string | null, roundId: number): TicketForm {
  const fits = form.symbol === symbol && form.roundId === roundId;
  return fits ? form : { ...form, symbol, roundId, price: '', quantity: '' };
}
