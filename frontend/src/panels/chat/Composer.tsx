// Where one writes: the limits before sending, and why something was refused.

import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { charactersLeft, sentenceOf } from '../../model/talk';
import { usePage, useServices } from '../../state/hooks';
import { useText } from '../../text/useText';

const NEARLY_FULL = 50;

export function Composer({ room }: { readonly room: string }) {
  const { text } = useText();
  const { talk } = useServices();
  const [words, setWords] = useState('');
  const hint = useId();
  const sending = usePage((state) => state.talk.sending?.room === room);
  const refusal = usePage((state) => (state.talk.refusal?.room === room ? state.talk.refusal.code : null));
  const left = charactersLeft(words);
  useClearing(sending, refusal !== null, words, setWords);
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (words.trim() !== '' && left >= 0) {
      talk(room, words.trim());
    }
  };
  return (
    <form className="chat-composer" onSubmit={send}>
      <input
        className="chat-input"
        aria-label={text('chat.say')}
        aria-describedby={hint}
        aria-invalid={left < 0}
        placeholder={text('chat.placeholder')}
        autoComplete="off"
        enterKeyHint="send"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <button type="submit" className="button chat-send" aria-busy={sending}>{text('chat.send')}</button>
      <p className={`chat-hint ${refusal || left < 0 ? 'message' : 'quiet'}`} id={hint} role={refusal ? 'alert' : undefined}>
        {refusal ? text(sentenceOf(refusal)) : limitsOf(text, left)}
      </p>
    </form>
  );
}

/** Empties the field when what it says has come to the room; what was written meanwhile stays. */
function useClearing(sending: boolean, refused: boolean, words: string, setWords: (words: string) => void): void {
  const sent = useRef<string | null>(null);
  useEffect(() => {
    if (sending) {
      sent.current ??= words;
    } else if (sent.current !== null) {
      if (!refused && words === sent.current) {
        setWords('');
      }
      sent.current = null;
    }
  }, [sending, refused, words, setWords]);
}

function limitsOf(text: ReturnType<typeof useText>['text'], left: number): string {
  if (left < 0) {
    return text('chat.tooLong', { over: -left });
  }
  return left <= NEARLY_FULL ? text('chat.left', { left }) : text('chat.limits');
}
