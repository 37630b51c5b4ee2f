// One message: of a player, or of the exchange. Text only, never HTML.

import { memo, useState } from 'react';
import type { ChatMessage, NewsMessage, PlayerMessage } from '../../model/messages';
import { usePage } from '../../state/hooks';
import { mute } from '../../state/mutes';
import { arrow, direction } from '../../text/format';
import { useText } from '../../text/useText';
import { wordsOf } from './line';

interface ChatLineProps {
  readonly message: ChatMessage;
  /** The server's time, in milliseconds since 1970. */
  readonly now: number;
}

export function ChatLine({ message, now }: ChatLineProps) {
  const { moment } = useText();
  return <Line message={message} when={moment(message.time, now)} />;
}

/** Most lines are older than a minute and say the same time at every second. */
const Line = memo(({ message, when }: { readonly message: ChatMessage; readonly when: string }) => {
  const { text, pick } = useText();
  const isPrivate = message.kind === 'fill' || message.kind === 'rejection';
  return (
    <li className="chat-line" data-kind={message.kind}>
      {message.kind === 'player'
        ? <Author message={message} />
        : <span className="chat-kind" title={isPrivate ? text('chat.private') : undefined}>{text(`chat.${message.kind}`)}</span>}
      <span className="chat-text">
        {message.kind === 'news' && <Direction direction={message.direction} />}{wordsOf(message, pick)}
      </span>
      <time className="chat-time number quiet">{when}</time>
    </li>
  );
});

function Direction({ direction: which }: Pick<NewsMessage, 'direction'>) {
  const sign = which === 'good' ? 1 : -1;
  return <span className={direction(sign)}>{arrow(sign)}</span>;
}

/** Who has said it; for others a button that offers to hide what they say. */
function Author({ message: { userId, nickname } }: { readonly message: PlayerMessage }) {
  const { text } = useText();
  const own = usePage(({ session }) => session.me?.userId === userId);
  const [asked, setAsked] = useState(false);
  if (own) {
    return <strong className="chat-author chat-own">{nickname}</strong>;
  }
  return (
    <>
      <button
        type="button"
        className="chat-author"
        aria-expanded={asked}
        title={text('chat.about', { nickname })}
        onClick={() => setAsked(!asked)}
      >
        {nickname}
      </button>
      {asked && (
        <button type="button" className="button chat-mute" onClick={() => mute({ userId, nickname })}>
          {text('chat.mute', { nickname })}
        </button>
      )}
    </>
  );
}
