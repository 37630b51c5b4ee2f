// Between the sides: the last price and how far apart they are.

import type { Book } from '../../model/book';
import type { Ticker } from '../../model/messages';
import { arrow, direction, grouped } from '../../text/format';
import { useText } from '../../text/useText';
import { useTint } from '../../ui/useTint';

interface LastPriceProps {
  readonly ticker: Ticker | undefined;
  readonly book: Book;
}

export function LastPrice({ ticker, book }: LastPriceProps) {
  const { text } = useText();
  const price = useTint<HTMLSpanElement>(ticker?.price ?? null);
  const [ask, bid] = [book.asks[0], book.bids[0]];
  const change = ticker?.change ?? 0;
  return (
    <div className="book-middle number" role="rowgroup">
      <div role="row">
        <span className={`book-last ${direction(change)}`} role="cell" ref={price}>
          {ticker && `${arrow(change)}${grouped(ticker.price)}`}
        </span>
        <span className="book-spread quiet" role="cell">
          {ask && bid ? text('book.spread', { spread: ask.price - bid.price }) : (ask ?? bid) && text('book.oneSided')}
        </span>
      </div>
    </div>
  );
}
