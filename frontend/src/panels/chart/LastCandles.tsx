// What the chart shows, as a table for those who do not see it: the last candles that are over, since these do not change.

import { memo } from 'react';
import type { Candle } from '../../model/messages';
import { clock, grouped } from '../../text/format';
import { useText } from '../../text/useText';

const SHOWN = 5;

/** The newest candle is still changing. */
const lastCandles = (candles: readonly Candle[]): readonly Candle[] => candles.slice(-SHOWN - 1, -1).toReversed();

const FIGURES = ['open', 'high', 'low', 'close', 'volume'] as const;

interface LastCandlesProps {
  readonly name: string;
  readonly candles: readonly Candle[];
}

/** Drawn again only when another candle is over. */
export const LastCandles = memo(({ name, candles }: LastCandlesProps) => {
  const { text } = useText();
  return (
    <table className="unseen">
      <caption>{text('chart.table', { name })}</caption>
      <thead>
        <tr>
          <th scope="col">{text('chart.time')}</th>
          {FIGURES.map((figure) => <th key={figure} scope="col">{text(`chart.${figure}`)}</th>)}
        </tr>
      </thead>
      <tbody>
        {lastCandles(candles).map((candle) => (
          <tr key={candle.start}>
            <th scope="row">{clock(candle.start)}</th>
            {FIGURES.map((figure) => <td key={figure}>{grouped(candle[figure])}</td>)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}, (before, after) => before.name === after.name
  && before.candles.length === after.candles.length && before.candles.at(-1)?.start === after.candles.at(-1)?.start);
