// News of a round that one did not act on.

import type { Fill } from '../../model/messages';
import { missedNews } from '../../model/review';
import { usePage, useServerTime } from '../../state/hooks';
import { useRoundNews } from '../../state/past';
import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import { Failed } from '../../ui/Failed';
import { NewsCard } from './NewsCard';

interface MissedNewsProps {
  readonly roundId: number;
  readonly fills: readonly Fill[];
}

export function MissedNews(props: MissedNewsProps) {
  const { text } = useText();
  return <Panel name="missed" title={text('review.missed')}><Missed {...props} /></Panel>;
}

function Missed({ roundId, fills }: MissedNewsProps) {
  const { text } = useText();
  const now = useServerTime();
  const news = useRoundNews(roundId);
  const bySymbol = usePage(({ tickers }) => tickers.bySymbol);
  if (!news.value) {
    return news.failure
      ? <Failed words={text('rounds.failed')} onRetry={news.retry} />
      : <Note>{text('news.loading')}</Note>;
  }
  if (news.value.length === 0) {
    return <Note>{text('review.noNews')}</Note>;
  }
  const missed = missedNews(news.value, fills, (symbol) => bySymbol.get(symbol)?.sector);
  return (
    <>
      <Note>{text(missed.length > 0 ? 'review.missedWords' : 'review.missedNone')}</Note>
      <ol className="news-missed">{missed.map((item) => <li key={item.number}><NewsCard item={item} now={now} /></li>)}</ol>
    </>
  );
}
