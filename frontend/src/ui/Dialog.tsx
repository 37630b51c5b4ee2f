// A modal dialog: the browser keeps the focus in it, Escape closes it.

import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useText } from '../text/useText';
import './dialog.css';

interface DialogProps {
  readonly name: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Open for as long as it is there. */
export function Dialog({ name, title, onClose, children }: DialogProps) {
  const { text } = useText();
  const id = useId();
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = element.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog className={`dialog ${name}`} ref={element} aria-labelledby={id} onCancel={(event) => {
      event.preventDefault();
      onClose();
    }}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        <button type="button" className="button" aria-label={text('dialog.close')} onClick={onClose}>✕</button>
      </div>
      {children}
    </dialog>
  );
}
