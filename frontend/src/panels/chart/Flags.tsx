// News as flags above the time axis: whom it is good or bad for shows in mark and colour, the headline when it is pointed at.

import { useEffect, useState } from 'react';
import { concerns, MILLIS, startOf } from '../../model/chart';
import type { Candle, NewsItem } from '../../model/messages';
import type { Interval } from '../../model/candles';
import { tickerOf } from '../../state/page';
import { usePage } from '../../state/hooks';
import { useText } from '../../text/useText';
import type { ChartCanvas } from './canvas';

interface FlagsProps {
  readonly canvas: ChartCanvas;
  readonly symbol: string;
  readonly interval: Interval;
  readonly candles: readonly Candle[];
}

export function Flags({ canvas, symbol, interval, candles }: FlagsProps) {
  const { text } = useText();
  const ticker = usePage((state) => tickerOf(state, symbol));
  const news = usePage((state) => state.news);
  const [, drawAgain] = useState(0);
  useEffect(() => canvas.onView(() => drawAgain((times) => times + 1)), [canvas]);
  const first = candles[0];
  if (!ticker || !first) {
    return null;
  }
  const placed = news.filter((item) => concerns(item, ticker)).map((item) =>
    ({ item, x: canvas.xOf((startOf(item.time, interval) - first.start) / MILLIS[interval]) }));
  return (
    <ul className="chart-flags" aria-label={text('chart.news')}>
      {placed.map(({ item, x }) => x !== null && <Flag key={item.number} item={item} x={x} />)}
    </ul>
  );
}

/** `x` in pixels from the left. */
function Flag({ item, x }: { readonly item: NewsItem; readonly x: number }) {
  const { text, pick } = useText();
  const good = item.direction === 'good';
  const headline = `${text(`chart.${item.direction}`)}: ${pick({ ko: item.headlineKo, en: item.headlineEn })}`;
  return (
    <li className={`chart-flag ${good ? 'up' : 'down'}`} style={{ transform: `translateX(${x}px)` }} title={headline}>
      <span aria-hidden="true">{good ? '▲' : '▼'}</span>
      <span className="unseen">{headline}</span>
    </li>
  );
}
