// Lobby and the room of the chosen instrument. Folded on a wide screen it is one line with the newest message.

import { useState } from 'react';
import { audible } from '../../model/talk';
import { useChannel, usePage } from '../../state/hooks';
import { useMuted } from '../../state/mutes';
import { nameOf, roomOf } from '../../state/page';
import { LOBBY, useAllUnread, useLooking, useUnread } from '../../state/unread';
import { useText } from '../../text/useText';
import { Panel } from '../../ui/Panel';
import { Tabs } from '../../ui/Tabs';
import { Unread } from '../../ui/Unread';
import { useMedia, WIDE } from '../../ui/useMedia';
import { wordsOf } from './line';
import { Resizer } from './Resizer';
import { Room } from './Room';
import { useHeight } from './useHeight';
import './chat.css';

const STORAGE_KEY = 'stocking.chat';

export function ChatDock() {
  const { text } = useText();
  const [open, setOpen] = useState(() => localStorage.getItem(STORAGE_KEY) === 'open');
  const height = useHeight();
  const wide = useMedia(WIDE);
  const shown = usePage(({ view }) => view === 'chat');
  const toggle = () => {
    localStorage.setItem(STORAGE_KEY, open ? 'folded' : 'open');
    setOpen(!open);
  };
  const fold = (
    <>
      {!open && <Newest />}
      <button type="button" className="button chat-fold" aria-expanded={open} onClick={toggle}>
        {text(open ? 'chat.fold' : 'chat.open')}
        {!open && <AllUnread />}
      </button>
    </>
  );
  return (
    <div className="chat-dock" data-open={open}>
      {wide && open && <Resizer height={height} />}
      <Panel name="chat" title={text('chat.title')} aside={fold}>
        <div className="chat-rooms"><Rooms looking={wide ? open : shown} /></div>
      </Panel>
    </div>
  );
}

/** `looking`: whether the dock shows one of the rooms. */
function Rooms({ looking }: { readonly looking: boolean }) {
  const { text, pick } = useText();
  const [chosen, choose] = useState(LOBBY);
  const symbol = usePage(({ selected }) => selected);
  const name = usePage((state) => (symbol === null ? null : nameOf(state, symbol)));
  useChannel(`chat:${LOBBY}`);
  useChannel(symbol === null ? null : `chat:${symbol}`);
  useLooking(LOBBY, looking && chosen === LOBBY);
  useLooking(symbol, looking && chosen !== LOBBY);
  const title = (words: string, room: string) => <>{words}<RoomUnread room={room} /></>;
  const lobby = { id: LOBBY, title: title(text('chat.lobby'), LOBBY), content: () => <Room key={LOBBY} room={LOBBY} /> };
  const instrument = symbol !== null && name !== null
    ? [{ id: 'instrument', title: title(pick(name), symbol), content: () => <Room key={symbol} room={symbol} /> }]
    : [];
  return <Tabs label={text('chat.rooms')} tabs={[lobby, ...instrument]} onChoose={choose} />;
}

const RoomUnread = ({ room }: { readonly room: string }) => <Unread count={useUnread(room)} />;
const AllUnread = () => <Unread count={useAllUnread()} />;

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
