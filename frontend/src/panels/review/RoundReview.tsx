// What one did in a round: best and worst trade, and the candles of every instrument that one traded.

import type { Fill } from '../../model/messages';
import { isAbout } from '../../model/news';
import { bestAndWorst, closedTrades } from '../../model/performance';
import { reviewInterval } from '../../model/review';
import { usePage } from '../../state/hooks';
import type { Loaded } from '../../state/loading';
import { useRoundCandles, useRoundNews, type PastRound } from '../../state/past';
import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import { Failed } from '../../ui/Failed';
import { TradeCards } from '../../ui/TradeCards';
import { InstrumentReview } from './InstrumentReview';
import './review.css';

type Reviewed = Pick<PastRound, 'roundId' | 'openAt' | 'settleAt'>;

interface RoundReviewProps {
  readonly round: Reviewed;
  readonly fills: Loaded<readonly Fill[]>;
}

export function RoundReview({ round, fills }: RoundReviewProps) {
  const { text } = useText();
  const loggedIn = usePage(({ session }) => session.loggedIn);
  return (
    <Panel name="review" title={text('review.trades')}>
      {!loggedIn && <Note>{text('review.guest')}</Note>}
      {fills.failure && <Failed words={text('rounds.failed')} onRetry={fills.retry} />}
      {loggedIn && !fills.value && !fills.failure && <Note>{text('results.tradesLoading')}</Note>}
      {loggedIn && fills.value && <Trades round={round} fills={fills.value} />}
    </Panel>
  );
}

interface TradesProps {
  readonly round: Reviewed;
  readonly fills: readonly Fill[];
}

function Trades({ round, fills }: TradesProps) {
  const { text, pick } = useText();
  const names = usePage(({ tickers }) => tickers.names);
  const bySymbol = usePage(({ tickers }) => tickers.bySymbol);
  const symbols = Array.from(new Set(fills.map(({ symbol }) => symbol)));
  const interval = reviewInterval(round);
  const candles = useRoundCandles(round.roundId, symbols, interval);
  const news = useRoundNews(round.roundId).value ?? [];
  if (fills.length === 0) {
    return <Note>{text('review.noFills')}</Note>;
  }
  if (!candles.value) {
    return candles.failure
      ? <Failed words={text('rounds.failed')} onRetry={candles.retry} />
      : <Note>{text('review.loading')}</Note>;
  }
  const candlesOf = (symbol: string) => candles.value?.get(symbol) ?? [];
  const { best, worst } = bestAndWorst(closedTrades(fills, (symbol) => candlesOf(symbol).at(-1)?.close));
  const nameIn = (symbol: string) => pick(names.get(symbol) ?? symbol);
  return (
    <>
      <TradeCards best={best} worst={worst} nameIn={nameIn} />
      <p className="quiet">{text('review.legend')}</p>
      <div className="review-instruments">
        {symbols.map((symbol) => (
          <InstrumentReview
            key={symbol}
            name={nameIn(symbol)}
            interval={interval}
            candles={candlesOf(symbol)}
            fills={fills.filter((fill) => fill.symbol === symbol)}
            news={news.filter((item) => isAbout(item, symbol, bySymbol.get(symbol)?.sector))}
          />
        ))}
      </div>
    </>
  );
}
