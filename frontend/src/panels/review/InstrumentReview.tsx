// The way of one instrument in a round, with own trades on it and in a table.

import type { Fill } from '../../model/messages';
import { useRoundCandles } from '../../state/past';
import { arrow, clock, grouped } from '../../text/format';
import { useText } from '../../text/useText';
import { Failed } from '../../ui/Failed';
import { PricePath } from './PricePath';
import '../../ui/table.css';

interface InstrumentReviewProps {
  readonly symbol: string;
  readonly name: string;
  /** Own fills in this instrument, oldest first. */
  readonly fills: readonly Fill[];
  /** The server still has the prices of this round. */
  readonly newest: boolean;
}

export function InstrumentReview({ symbol, name, fills, newest }: InstrumentReviewProps) {
  const { text } = useText();
  const candles = useRoundCandles(symbol, newest);
  const market = candles.value?.map(({ start, close }) => ({ time: start, price: close })) ?? [];
  return (
    <section className="review-instrument" aria-label={name}>
      <h3>{name}</h3>
      {candles.failure && <Failed words={text('rounds.failed')} onRetry={candles.retry} />}
      <PricePath title={text('review.chart', { name })} line={newest ? market : fills} fills={fills} />
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
