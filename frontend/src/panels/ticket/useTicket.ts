// What the ticket of the chosen instrument says, and what it can do.

import { useState } from 'react';
import type { TicketForm } from '../../model/form';
import { largestQuantity, outlook, type Draft, type Preview } from '../../model/ticket';
import type { Refusal } from '../../model/refusal';
import { refusalOf, type OrderFailure } from '../../state/orders';
import { bookOf, tickerOf } from '../../state/page';
import { useChannel, usePage, useServerTime, useServices, useTicketForm } from '../../state/hooks';
import { parseWhole } from '../../text/format';

export interface TicketModel {
  readonly form: TicketForm;
  readonly draft: Draft;
  /** What stands under the ticket. */
  readonly preview: Preview;
  /** The most shares that can be ordered now. */
  readonly largest: number;
  readonly sending: boolean;
  /** Why the exchange refused what is filled in; null when it did not. */
  readonly refusal: Refusal | null;
  fillIn(typed: Partial<TicketForm>): void;
  /** Sends the order as it is filled in. */
  send(): Promise<void>;
}

export function useTicket(): TicketModel {
  const { fillIn } = useServices();
  const selected = usePage((state) => state.selected);
  const form = useTicketForm(selected);
  const book = usePage((state) => bookOf(state, selected));
  const account = usePage((state) => state.account);
  useChannel(selected && `book:${selected}`);
  const draft: Draft = {
    symbol: selected ?? '',
    side: form.side,
    type: form.type,
    quantity: parseWhole(form.quantity),
    price: parseWhole(form.price),
  };
  const circumstances = useCircumstances();
  const preview = outlook(draft, book, circumstances, useServerTime());
  const { sending, failed, send } = useSending(form, draft);
  return {
    form, draft, preview, sending, fillIn, send,
    largest: largestQuantity(draft, book, account),
    refusal: failed && refusalOf(account, failed),
  };
}

function useCircumstances() {
  const live = usePage(({ connection }) => connection === 'live');
  const account = usePage((state) => state.account);
  const round = usePage((state) => state.round);
  const ticker = usePage((state) => tickerOf(state, state.selected));
  return { live, account, round, ticker };
}

/** A refusal is about what was filled in when it was sent: any change of that takes it away. */
function useSending(form: TicketForm, draft: Draft) {
  const { orders, ticket, fillIn } = useServices();
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<{ readonly form: TicketForm; readonly failure: OrderFailure } | null>(null);
  const send = async () => {
    const { quantity } = draft;
    if (sending || quantity === null) {
      return;
    }
    setRefused(null);
    setSending(true);
    const failure = await orders.enter({ ...draft, quantity });
    setSending(false);
    if (failure) {
      setRefused({ form, failure });
    } else if (ticket.current === form) {
      fillIn({ quantity: '', open: false });
    }
  };
  return { sending, send, failed: refused && refused.form === form ? refused.failure : null };
}
