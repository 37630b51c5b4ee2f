// What stands below a list that is loaded page by page: loading, failed, or the button for more.

import { useText } from '../text/useText';
import { Note } from './Note';
import { Failed } from './Failed';

interface PagedNoteProps {
  readonly list: {
    readonly value: readonly unknown[] | null;
    readonly failure: object | null;
    readonly retry: () => void;
    readonly more: (() => void) | null;
    readonly busy: boolean;
  };
  /** Said while the first page is on its way, and when there is nothing in it. */
  readonly loading: string;
  readonly empty: string;
}

export function PagedNote({ list, loading, empty }: PagedNoteProps) {
  const { text } = useText();
  if (list.failure) {
    return <Failed words={text('rounds.failed')} onRetry={list.retry} />;
  }
  if (list.value === null) {
    return <Note>{loading}</Note>;
  }
  if (list.value.length === 0) {
    return <Note>{empty}</Note>;
  }
  return list.more || list.busy
    ? (
      <button type="button" className="button page-more" aria-busy={list.busy} onClick={() => list.more?.()}>
        {text(list.busy ? 'ranking.moreBusy' : 'ranking.more')}
      </button>
    )
    : null;
}
