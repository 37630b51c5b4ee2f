// The fields of an order, one sentence that says what will happen, one button.

import { useId, useRef, useState, type KeyboardEvent, type SubmitEvent } from 'react';
import type { Preview } from '../../model/ticket';
import { nameOf } from '../../state/page';
import { usePage } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Choice } from '../../ui/Choice';
import { useConfirming } from '../../ui/confirming';
import { Confirm } from './Confirm';
import { Price } from './Price';
import { Quantity } from './Quantity';
import type { TicketModel } from './useTicket';

export function OrderForm({ ticket }: { readonly ticket: TicketModel }) {
  const { say } = useText();
  const { form, preview, refusal } = ticket;
  const element = useRef<HTMLFormElement>(null);
  const { asking, ask, onEnter } = useQuestion(preview.ok);
  const sentence = useId();
  const submit = () => {
    if (preview.ok) {
      void ticket.send();
    } else {
      focusMissing(element.current);
    }
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    submit();
  };
  return (
    <form className="ticket-form" autoComplete="off" noValidate ref={element} onSubmit={onSubmit} onKeyDown={onEnter}>
      <Terms ticket={ticket} />
      {form.type === 'limit' && <Price ticket={ticket} />}
      <Quantity ticket={ticket} />
      <p className={`ticket-sentence ${isProblem(preview) ? 'ticket-problem' : ''}`} id={sentence}>{say(preview.sentence)}</p>
      <p className="message ticket-message" role="alert">{refusal && say(refusal)}</p>
      <Send ticket={ticket} describedBy={sentence} />
      {asking && <Confirm sentence={say(preview.sentence)} side={form.side} onSend={submit} onClose={() => ask(false)} />}
    </form>
  );
}

/** Whether Enter in a field has asked to send what can be sent. */
function useQuestion(sendable: boolean) {
  const [asking, ask] = useState(false);
  const confirming = useConfirming();
  const onEnter = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && confirming && sendable && event.target instanceof HTMLInputElement) {
      event.preventDefault();
      ask(true);
    }
  };
  return { asking, ask, onEnter };
}

function Terms({ ticket: { form, fillIn } }: { readonly ticket: TicketModel }) {
  const { text } = useText();
  const sides = (['buy', 'sell'] as const).map((value) => ({ value, title: text(`ticket.${value}`) }));
  const types = (['market', 'limit'] as const).map((value) => ({ value, title: text(`ticket.${value}`) }));
  return (
    <div className="ticket-terms">
      <Choice name="side" label={text('ticket.side')} value={form.side} options={sides} onChoose={(side) => fillIn({ side })} />
      <Choice name="type" label={text('ticket.type')} value={form.type} options={types} onChoose={(type) => fillIn({ type })} />
    </div>
  );
}

interface SendProps {
  readonly ticket: TicketModel;
  /** Id of the sentence that says what will happen. */
  readonly describedBy: string;
}

function Send({ ticket: { form, sending, preview }, describedBy }: SendProps) {
  const { text, pick } = useText();
  const name = usePage((state) => nameOf(state, state.selected ?? ''));
  const action = form.side === 'buy' ? 'ticket.sendBuy' : 'ticket.sendSell';
  return (
    <button
      type="submit"
      className={`button-primary button-${form.side} ticket-send`}
      aria-busy={sending}
      aria-disabled={!preview.ok}
      aria-describedby={describedBy}
    >
      {sending ? text('ticket.sending') : text(action, { name: pick(name) })}
    </button>
  );
}

const isProblem = ({ sentence }: Preview) => sentence.key.startsWith('refusal.');

/** Leads to the first field that is still empty, or else to the quantity. */
function focusMissing(form: HTMLFormElement | null): void {
  const fields = Array.from(form?.querySelectorAll<HTMLInputElement>('[inputmode=numeric]') ?? []);
  (fields.find(({ value }) => value === '') ?? fields.at(-1))?.focus();
}
