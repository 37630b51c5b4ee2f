// The best and the worst own trade of the round that has just ended.

import { bestAndWorst, closedTrades } from '../../model/performance';
import { usePage } from '../../state/hooks';
import { useRoundFills } from '../../state/past';
import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Failed } from '../../ui/Failed';
import { TradeCards } from '../../ui/TradeCards';

export function OwnTrades() {
  const { text, pick } = useText();
  const round = usePage((state) => state.round);
  const bySymbol = usePage(({ tickers }) => tickers.bySymbol);
  const names = usePage(({ tickers }) => tickers.names);
  const fills = useRoundFills(round.id, round.times);
  if (fills.failure) {
    return <Failed words={text('rounds.failed')} onRetry={fills.retry} />;
  }
  if (!fills.value) {
    return <Note>{text('results.tradesLoading')}</Note>;
  }
  const { best, worst } = bestAndWorst(closedTrades(fills.value, (symbol) => bySymbol.get(symbol)?.price));
  return <TradeCards best={best} worst={worst} nameIn={(symbol) => pick(names.get(symbol) ?? symbol)} />;
}
