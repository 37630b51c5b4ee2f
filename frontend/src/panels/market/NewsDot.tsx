// A dot in the row of an instrument that has just been in the news.

import { newestAbout } from '../../model/news';
import { usePage, useServerTime } from '../../state/hooks';
import { arrow } from '../../text/format';
import { useText } from '../../text/useText';

const SHOWN_MILLIS = 30_000;

export function NewsDot({ symbol, sector }: { readonly symbol: string; readonly sector: string }) {
  const { text } = useText();
  const from = useServerTime() - SHOWN_MILLIS;
  const item = usePage(({ news }) => newestAbout(news, symbol, sector, from));
  if (!item) {
    return null;
  }
  const good = item.direction === 'good';
  const words = text(good ? 'news.dotGood' : 'news.dotBad');
  return (
    <span className={`market-news ${good ? 'up' : 'down'}`} role="img" aria-label={words} title={words}>
      {arrow(good ? 1 : -1).trim()}
    </span>
  );
}
