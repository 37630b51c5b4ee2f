// Where orders are entered. On a wide screen it is always there; on a small one it comes from below, behind two buttons.

import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useServices } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Panel } from '../../ui/Panel';
import { WIDE } from '../../ui/useMedia';
import { useShortcut } from '../../ui/useShortcut';
import { OrderForm } from './OrderForm';
import { useTicket } from './useTicket';
import './ticket.css';

export function Ticket() {
  const { text } = useText();
  const { openTicket } = useServices();
  const ticket = useTicket();
  const { form, fillIn } = ticket;
  const dock = useRef<HTMLDivElement>(null);
  useShortcut('b', () => openTicket({ side: 'buy' }));
  useShortcut('s', () => openTicket({ side: 'sell' }));
  useLeadHere(dock, form.asked);
  const close = () => fillIn({ open: false });
  const onKeyDown = ({ key, target }: KeyboardEvent) => {
    if (key === 'Escape' && target instanceof HTMLElement && !target.closest('dialog')) {
      target.blur();
      close();
    }
  };
  return (
    <div className="ticket-dock" data-coach="ticket" data-open={form.open} ref={dock} onKeyDown={onKeyDown}>
      <Bar />
      <Panel name="ticket" title={text('ticket.title')} aside={<Aside onClose={close} />}>
        <OrderForm ticket={ticket} />
      </Panel>
    </div>
  );
}

/** What leads to the ticket on a small screen. */
function Bar() {
  const { text } = useText();
  const { openTicket } = useServices();
  return (
    <div className="ticket-bar">
      {(['buy', 'sell'] as const).map((side) => (
        <button key={side} type="button" className={`button-primary button-${side}`} onClick={() => openTicket({ side })}>
          {text(`ticket.${side}`)}
        </button>
      ))}
    </div>
  );
}

function Aside({ onClose }: { readonly onClose: () => void }) {
  const { text } = useText();
  return (
    <>
      <span className="ticket-keys quiet">{text('ticket.keys')}</span>
      <button type="button" className="button ticket-close" aria-label={text('dialog.close')} onClick={onClose}>✕</button>
    </>
  );
}

/** Whoever was led here says how many next; on a small screen that would put a keyboard over the ticket. */
function useLeadHere(dock: RefObject<HTMLElement | null>, asked: number): void {
  const seen = useRef(asked);
  useEffect(() => {
    if (seen.current !== asked) {
      seen.current = asked;
      dock.current?.querySelector<HTMLElement>(matchMedia(WIDE).matches ? '[name=quantity]' : '.ticket-close')?.focus();
    }
  }, [dock, asked]);
}
