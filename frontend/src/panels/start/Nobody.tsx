// In place of what belongs to somebody, while nobody plays: what it would be, and how to begin.

import { usePage } from '../../state/hooks';
import type { PlainKey } from '../../text/text';
import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { StartButtons } from './StartButtons';
import './start.css';

export function Nobody({ words }: { readonly words: PlainKey }) {
  const { text } = useText();
  const isConnecting = usePage(({ connection }) => connection === 'connecting');
  const ending = usePage(({ session }) => session.ending);
  return (
    <section className="panel start-nobody" aria-label={text('start.title')}>
      {isConnecting ? <Note>{text('nav.loading')}</Note> : (
        <>
          <p className="start-words" role={ending ? 'status' : undefined}>{text(ending ? `start.${ending}` : words)}</p>
          <StartButtons />
        </>
      )}
    </section>
  );
}
