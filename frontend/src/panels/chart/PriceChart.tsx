// The price of the chosen instrument over time.

import { lazy, Suspense, useState } from 'react';
import { INTERVALS, type Interval } from '../../model/candles';
import { candlesOf, nameOf, tickerOf } from '../../state/page';
import { useChannel, usePage } from '../../state/hooks';
import { grouped } from '../../text/format';
import { useText } from '../../text/useText';
import { Boundary } from '../../ui/Boundary';
import { Change } from '../../ui/Change';
import { Choice } from '../../ui/Choice';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import { useTint } from '../../ui/useTint';
import type { CandleChartProps } from './CandleChart';
import { LastCandles } from './LastCandles';
import './chart.css';

const CandleChart = lazy(async () => ({ default: (await import('./CandleChart')).CandleChart }));

export function PriceChart() {
  const { text, pick } = useText();
  const symbol = usePage((state) => state.selected);
  const name = usePage((state) => nameOf(state, symbol ?? ''));
  const [interval, choose] = useState<Interval>('5s');
  const [folded, fold] = useState(false);
  const aside = (
    <div className="chart-aside">
      <Quote symbol={symbol} />
      <Choice
        name="interval"
        label={text('chart.interval')}
        value={interval}
        options={INTERVALS.map((value) => ({ value, title: text(`chart.${value}`) }))}
        onChoose={choose}
      />
      <button type="button" className="button chart-fold" aria-expanded={!folded} onClick={() => fold(!folded)}>
        {text(folded ? 'chart.unfold' : 'chart.fold')}
      </button>
    </div>
  );
  return (
    <Panel name="chart" title={symbol ? pick(name) : text('chart.title')} aside={aside} coach="price">
      {!folded && (symbol ? <Candles symbol={symbol} name={pick(name)} interval={interval} /> : <Waiting note="chart.loading" />)}
    </Panel>
  );
}

function Quote({ symbol }: { readonly symbol: string | null }) {
  const ticker = usePage((state) => tickerOf(state, symbol));
  const price = useTint<HTMLElement>(ticker?.price ?? null);
  return (
    <p className="chart-quote number">
      <strong className="chart-price" ref={price}>{ticker && grouped(ticker.price)}</strong>{' '}
      {ticker && <Change basisPoints={ticker.changeBasisPoints} />}
    </p>
  );
}

interface CandlesProps {
  readonly symbol: string;
  readonly name: string;
  readonly interval: Interval;
}

function Candles({ symbol, name, interval }: CandlesProps) {
  const { text } = useText();
  const { ready, candles } = usePage((state) => candlesOf(state, symbol, interval));
  useChannel(`candles:${symbol}:${interval}`);
  return (
    <>
      <div className="chart-frame" data-empty={candles.length === 0}>
        <Drawing symbol={symbol} interval={interval} candles={candles} />
        {candles.length === 0 && <Waiting note={ready ? 'chart.empty' : 'chart.loading'} />}
      </div>
      <LastCandles name={name} candles={candles} />
      <p className="chart-credit quiet">
        <a href="https://www.tradingview.com/" target="_blank" rel="noreferrer">{text('chart.credit')}</a>
      </p>
    </>
  );
}

/** The chart, once its file is there; without candles its place says so already. Browsers do not load one again that they could not have: the page has to be. */
function Drawing(props: CandleChartProps) {
  const { text } = useText();
  const failed = () => (
    <div className="chart-waiting chart-failed" role="alert">
      <p>{text('chart.failed')}</p>
      <button type="button" className="button" onClick={() => location.reload()}>{text('failed.reload')}</button>
    </div>
  );
  return (
    <Boundary fallback={failed}>
      <Suspense fallback={props.candles.length > 0 && <Waiting note="chart.loading" />}><CandleChart {...props} /></Suspense>
    </Boundary>
  );
}

/** A sentence in the middle of where the chart will be. */
function Waiting({ note }: { readonly note: 'chart.loading' | 'chart.empty' }) {
  const { text } = useText();
  return <div className="chart-waiting"><Note>{text(note)}</Note></div>;
}
