// News of a round that one did not act on, as long as the server has it.

import type { Fill } from '../../model/messages';
import { missedNews } from '../../model/review';
import { useEarlierNews } from '../../state/game';
import { usePage, useServerTime } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import { Failed } from '../../ui/Failed';
import { NewsCard } from './NewsCard';

interface MissedNewsProps {
  readonly fills: readonly Fill[];
  /** The round is the newest one: the server has no news of those before. */
  readonly newest: boolean;
}

export function MissedNews({ fills, newest }: MissedNewsProps) {
  const { text } = useText();
  return (
    <Panel name="missed" title={text('review.missed')}>
      {newest ? <Missed fills={fills} /> : <Note>{text('review.missedGone')}</Note>}
    </Panel>
  );
}

function Missed({ fills }: Pick<MissedNewsProps, 'fills'>) {
  const { text } = useText();
  const now = useServerTime();
  const news = usePage((state) => state.news);
  const bySymbol = usePage(({ tickers }) => tickers.bySymbol);
  const earlier = useEarlierNews();
  if (!earlier.value) {
    return earlier.failure
      ? <Failed words={text('rounds.failed')} onRetry={earlier.retry} />
      : <Note>{text('news.loading')}</Note>;
  }
  const missed = missedNews(news, fills, (symbol) => bySymbol.get(symbol)?.sector);
  return (
    <>
      <Note>{text(missed.length > 0 ? 'review.missedWords' : 'review.missedNone')}</Note>
      <ol className="news-missed">{missed.map((item) => <li key={item.number}><NewsCard item={item} now={now} /></li>)}</ol>
    </>
  );
}
