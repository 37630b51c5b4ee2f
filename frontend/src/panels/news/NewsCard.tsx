// One piece of news: for whom it is good or bad, what has happened, and a way to the stock.

import { memo } from 'react';
import type { NewsItem } from '../../model/messages';
import { usePage, useServices } from '../../state/hooks';
import { nameOf } from '../../state/page';
import { arrow, direction } from '../../text/format';
import { sectorName } from '../../text/sectors';
import { useText } from '../../text/useText';
import './news.css';

const SIGNS = { good: 1, bad: -1 } as const;

const NEW_MILLIS = 3_000;

interface NewsCardProps {
  readonly item: NewsItem;
  /** The server's time, in milliseconds since 1970. */
  readonly now: number;
}

export function NewsCard({ item, now }: NewsCardProps) {
  const { moment } = useText();
  return <Card item={item} when={moment(item.time, now)} isNew={now - item.time < NEW_MILLIS} />;
}

interface CardProps {
  readonly item: NewsItem;
  readonly when: string;
  readonly isNew: boolean;
}

/** Most cards are older than a minute and say the same time at every second. */
const Card = memo(({ item, when, isNew }: CardProps) => {
  const { text, pick } = useText();
  const name = useSubject(item);
  const sign = SIGNS[item.direction];
  return (
    <article className="news-card" data-new={isNew} data-direction={item.direction}>
      <p className="news-head">
        <strong className={direction(sign)}>{arrow(sign)}{text(`news.${item.direction}`, { name })}</strong>
        <time className="news-time number quiet">{when}</time>
      </p>
      <h3 className="news-headline">{pick({ ko: item.headlineKo, en: item.headlineEn })}</h3>
      <p className="news-body quiet">{pick({ ko: item.bodyKo, en: item.bodyEn })}</p>
      <Show symbol={item.symbol} name={name} />
    </article>
  );
});

/** Whom news is about, in words. */
function useSubject({ symbol, sector }: NewsItem): string {
  const { text, pick } = useText();
  const company = usePage((state) => (symbol === null ? null : nameOf(state, symbol)));
  if (company !== null) {
    return pick(company);
  }
  return sector === null ? text('news.market') : text('news.sector', { name: sectorName(text, sector) });
}

/** The whole card leads to the company it is about, as long as that is listed. */
function Show({ symbol, name }: { readonly symbol: string | null; readonly name: string }) {
  const { text } = useText();
  const { select } = useServices();
  const listed = usePage(({ tickers }) => symbol !== null && tickers.bySymbol.has(symbol));
  return symbol !== null && listed
    ? <button type="button" className="news-show" aria-label={text('news.show', { name })} onClick={() => select(symbol)} />
    : null;
}
