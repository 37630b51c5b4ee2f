// All keys of the trading page, shown by `?`, with the switch for the question before an order.

import { useState } from 'react';
import { useText } from '../../text/useText';
import { AskBefore } from '../../ui/AskBefore';
import { Dialog } from '../../ui/Dialog';
import { useShortcut } from '../../ui/useShortcut';

const KEYS = [
  ['B', 'keys.buy'], ['S', 'keys.sell'], ['/', 'keys.search'], ['↑ ↓', 'keys.book'], ['Enter', 'keys.pick'],
  ['Esc', 'keys.close'], ['?', 'keys.list'],
] as const;

export function Keys() {
  const { text } = useText();
  const [shown, show] = useState(false);
  useShortcut('?', () => show(true));
  if (!shown) {
    return null;
  }
  return (
    <Dialog name="keys" title={text('keys.title')} onClose={() => show(false)}>
      <dl className="trade-keys">
        {KEYS.map(([key, what]) => <div key={key}><dt><kbd>{key}</kbd></dt><dd>{text(what)}</dd></div>)}
      </dl>
      <AskBefore />
    </Dialog>
  );
}
