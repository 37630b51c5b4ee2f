// One instrument in a round: its candles with own trades on them, and these in a table.

import type { Interval } from '../../model/candles';
import type { Candle, Fill, NewsItem } from '../../model/messages';
import { arrow, clock, grouped } from '../../text/format';
import { useText } from '../../text/useText';
import { RoundChart } from './RoundChart';
import '../../ui/table.css';

interface InstrumentReviewProps {
  readonly name: string;
  readonly interval: Interval;
  /** Oldest first, as are the fills. */
  readonly candles: readonly Candle[];
  /** Own fills in this instrument. */
  readonly fills: readonly Fill[];
  /** What was told about it. */
  readonly news: readonly NewsItem[];
}

export function InstrumentReview({ name, interval, candles, fills, news }: InstrumentReviewProps) {
  const { text } = useText();
  return (
    <section className="review-instrument" aria-label={name}>
      <h3>{name}</h3>
      <RoundChart title={text('review.chart', { name })} interval={interval} candles={candles} fills={fills} news={news} />
      <FillTable fills={fills} />
    </section>
  );
}

function FillTable({ fills }: { readonly fills: readonly Fill[] }) {
  const { text } = useText();
  return (
    <details>
      <summary>{text('review.fills')}</summary>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{text('review.time')}</th>
            <th scope="col">{text('review.side')}</th>
            <th scope="col" className="table-figure">{text('review.price')}</th>
            <th scope="col" className="table-figure">{text('review.quantity')}</th>
          </tr>
        </thead>
        <tbody>
          {fills.map(({ id, time, side, price, quantity }) => (
            <tr key={id}>
              <td className="number">{clock(time)}</td>
              <td className={side === 'buy' ? 'up' : 'down'}>{arrow(side === 'buy' ? 1 : -1)}{text(`side.${side}`)}</td>
              <td className="table-figure number">{grouped(price)}</td>
              <td className="table-figure number">{grouped(quantity)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
