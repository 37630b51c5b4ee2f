// Asks before an order is sent with Enter; can be switched off here, and on again in the list of keys.

import { useEffect, useRef } from 'react';
import type { Side } from '../../model/messages';
import { useText } from '../../text/useText';
import { AskBefore } from '../../ui/AskBefore';
import { Dialog } from '../../ui/Dialog';

interface ConfirmProps {
  /** What will happen. */
  readonly sentence: string;
  readonly side: Side;
  readonly onSend: () => void;
  readonly onClose: () => void;
}

export function Confirm({ sentence, side, onSend, onClose }: ConfirmProps) {
  const { text } = useText();
  const send = useRef<HTMLButtonElement>(null);
  useEffect(() => send.current?.focus(), []);
  const onClick = () => {
    onClose();
    onSend();
  };
  return (
    <Dialog name="confirm" title={text('confirm.title')} onClose={onClose}>
      <p className="ticket-confirm">{sentence}</p>
      <button type="button" className={`button-primary button-${side} confirm-send`} ref={send} onClick={onClick}>
        {text('confirm.send')}
      </button>
      <AskBefore />
    </Dialog>
  );
}
