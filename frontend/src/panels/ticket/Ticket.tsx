// Where orders are entered.

import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';

export function Ticket() {
  const { text } = useText();
  return (
    <Panel name="ticket" title={text('ticket.title')} coach="ticket">
      <Note>{text('ticket.loading')}</Note>
    </Panel>
  );
}
