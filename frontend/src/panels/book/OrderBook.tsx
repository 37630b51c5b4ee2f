// The order book of the chosen instrument.

import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';

export function OrderBook() {
  const { text } = useText();
  return (
    <Panel name="book" title={text('book.title')} coach="book">
      <Note>{text('book.loading')}</Note>
    </Panel>
  );
}
