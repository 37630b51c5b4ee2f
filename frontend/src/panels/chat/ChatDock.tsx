// Lobby and the room of the chosen instrument. Folded on a wide screen it is one line with the newest message.

import { useState } from 'react';
import { audible } from '../../model/talk';
import { useChannel, usePage } from '../../state/hooks';
import { useMuted } from '../../state/mutes';
import { nameOf, roomOf } from '../../state/page';
import { useText } from '../../text/useText';
import { Panel } from '../../ui/Panel';
import { Tabs } from '../../ui/Tabs';
import { wordsOf } from './line';
import { Room } from './Room';
import './chat.css';

const LOBBY = 'lobby';
const STORAGE_KEY = 'stocking.chat';

export function ChatDock() {
  const { text, pick } = useText();
  const [open, setOpen] = useState(() => localStorage.getItem(STORAGE_KEY) === 'open');
  const symbol = usePage(({ selected }) => selected);
  const name = usePage((state) => (symbol === null ? null : nameOf(state, symbol)));
  useChannel(`chat:${LOBBY}`);
  useChannel(symbol === null ? null : `chat:${symbol}`);
  const toggle = () => {
    localStorage.setItem(STORAGE_KEY, open ? 'folded' : 'open');
    setOpen(!open);
  };
  const lobby = { id: LOBBY, title: text('chat.lobby'), content: () => <Room key={LOBBY} room={LOBBY} /> };
  const instrument = symbol !== null && name !== null
    ? [{ id: 'instrument', title: pick(name), content: () => <Room key={symbol} room={symbol} /> }]
    : [];
  const fold = (
    <>
      {!open && <Newest />}
      <button type="button" className="button chat-fold" aria-expanded={open} onClick={toggle}>
        {text(open ? 'chat.fold' : 'chat.open')}
      </button>
    </>
  );
  return (
    <div className="chat-dock" data-open={open}>
      <Panel name="chat" title={text('chat.title')} aside={fold}>
        <div className="chat-rooms"><Tabs label={text('chat.rooms')} tabs={[lobby, ...instrument]} /></div>
      </Panel>
    </div>
  );
}

/** What was said last in the lobby, in one line. */
function Newest() {
  const { pick } = useText();
  const muted = useMuted();
  const messages = usePage((state) => roomOf(state, LOBBY).messages);
  const newest = audible(messages, muted).at(-1);
  return (
    <p className="chat-newest quiet">
      {newest?.kind === 'player' && <strong>{newest.nickname} </strong>}
      {newest && wordsOf(newest, pick)}
    </p>
  );
}
