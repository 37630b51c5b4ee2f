// Lobby and the room of the chosen instrument.

import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';

export function ChatDock() {
  const { text } = useText();
  return (
    <Panel name="chat" title={text('chat.title')}>
      <Note>{text('chat.loading')}</Note>
    </Panel>
  );
}
