// What one did in a round: best and worst trade, and the way of every instrument that one traded.

import type { Fill } from '../../model/messages';
import { bestAndWorst, closedTrades, isHolding } from '../../model/performance';
import { usePage } from '../../state/hooks';
import type { Loaded } from '../../state/loading';
import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import { Failed } from '../../ui/Failed';
import { TradeCards } from '../../ui/TradeCards';
import { InstrumentReview } from './InstrumentReview';
import './review.css';

interface RoundReviewProps {
  readonly fills: Loaded<readonly Fill[]>;
  /** The round is the newest one, so that its prices are still known. */
  readonly newest: boolean;
}

export function RoundReview({ fills, newest }: RoundReviewProps) {
  const { text } = useText();
  const loggedIn = usePage(({ session }) => session.loggedIn);
  return (
    <Panel name="review" title={text('review.trades')}>
      {!loggedIn && <Note>{text('review.guest')}</Note>}
      {fills.failure && <Failed words={text('rounds.failed')} onRetry={fills.retry} />}
      {loggedIn && !fills.value && !fills.failure && <Note>{text('results.tradesLoading')}</Note>}
      {loggedIn && fills.value && <Trades fills={fills.value} newest={newest} />}
    </Panel>
  );
}

interface TradesProps {
  readonly fills: readonly Fill[];
  readonly newest: boolean;
}

function Trades({ fills, newest }: TradesProps) {
  const { text, pick } = useText();
  const bySymbol = usePage(({ tickers }) => tickers.bySymbol);
  const names = usePage(({ tickers }) => tickers.names);
  if (fills.length === 0) {
    return <Note>{text('review.noFills')}</Note>;
  }
  const trades = closedTrades(fills, (symbol) => (newest ? bySymbol.get(symbol)?.price : undefined));
  const { best, worst } = bestAndWorst(trades);
  const nameIn = (symbol: string) => pick(names.get(symbol) ?? symbol);
  return (
    <>
      <TradeCards best={best} worst={worst} nameIn={nameIn} />
      <p className="quiet">
        {text(newest ? 'review.fromCandles' : 'review.fromFills')}{' '}
        {!newest && isHolding(fills) && text('review.noClose')}
      </p>
      <div className="review-instruments">
        {Array.from(new Set(fills.map(({ symbol }) => symbol)), (symbol) => (
          <InstrumentReview
            key={symbol}
            symbol={symbol}
            name={nameIn(symbol)}
            fills={fills.filter((fill) => fill.symbol === symbol)}
            newest={newest}
          />
        ))}
      </div>
    </>
  );
}
