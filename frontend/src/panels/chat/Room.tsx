// The messages of one room, oldest first, and where one writes.

import { audible } from '../../model/talk';
import { usePage, useServerTime, useServices } from '../../state/hooks';
import { useMuted } from '../../state/mutes';
import { roomOf } from '../../state/page';
import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { ChatLine } from './ChatLine';
import { Composer } from './Composer';
import { MutedUsers } from './MutedUsers';
import { useNewest } from './useNewest';

export function Room({ room }: { readonly room: string }) {
  const { text } = useText();
  const { ready, messages } = usePage((state) => roomOf(state, room));
  const loggedIn = usePage(({ session }) => session.loggedIn);
  const muted = useMuted();
  const now = useServerTime();
  const heard = audible(messages, muted);
  const { list, behind, follow, goToNewest } = useNewest(heard.at(-1)?.id);
  return (
    <div className="chat-room">
      <div className="chat-messages" role="log" aria-label={text('chat.title')} tabIndex={0} ref={list} onScroll={follow}>
        {heard.length === 0 && <Note>{text(ready ? 'chat.empty' : 'chat.loading')}</Note>}
        <ol>{heard.map((message) => <ChatLine key={message.id} message={message} now={now} />)}</ol>
      </div>
      {behind && <button type="button" className="button chat-behind" onClick={goToNewest}>{text('chat.newest')} ↓</button>}
      {loggedIn ? <Composer room={room} /> : <Welcome />}
      <MutedUsers />
    </div>
  );
}

function Welcome() {
  const { text } = useText();
  const { session } = useServices();
  return (
    <div className="chat-welcome">
      <p className="quiet">{text('chat.guest')}</p>
      <button type="button" className="button" onClick={() => void session.startAsGuest()}>{text('start.button')}</button>
    </div>
  );
}
