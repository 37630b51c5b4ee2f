// News of the running round, newest first; a new one slides in at the top.

import { useEarlierNews } from '../../state/game';
import { usePage, useServerTime } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import { Failed } from '../../ui/Failed';
import { NewsCard } from './NewsCard';

export function News() {
  const { text } = useText();
  const news = usePage((state) => state.news);
  const open = usePage(({ round }) => round.phase === 'open');
  const earlier = useEarlierNews();
  const now = useServerTime();
  const quiet = earlier.value ? text(open ? 'news.empty' : 'news.closed') : text('news.loading');
  return (
    <Panel name="news" title={text('news.title')}>
      {earlier.failure && <Failed words={text('news.failed')} onRetry={earlier.retry} />}
      {news.length === 0 && !earlier.failure && <Note>{quiet}</Note>}
      <ol
        className="news-list"
        aria-live="polite"
        aria-relevant="additions"
        aria-label={text('news.title')}
        tabIndex={news.length > 0 ? 0 : -1}
      >
        {news.map((item) => <li key={item.number}><NewsCard item={item} now={now} /></li>)}
      </ol>
    </Panel>
  );
}
