// One price of the book with what waits there.

import { memo } from 'react';
import type { Level } from '../../model/book';
import { direction, grouped } from '../../text/format';
import { useText } from '../../text/useText';

interface BookLevelProps {
  readonly side: 'ask' | 'bid';
  readonly level: Level;
  /** Of the largest quantity shown, from 0 to 1. */
  readonly share: number;
  /** Shares of own orders at this price. */
  readonly own: number;
  /** Won above what the round began with. */
  readonly above: number;
  /** Whether the Tab key stops here. */
  readonly stop: boolean;
  readonly onPick: (price: number) => void;
}

/** Levels that did not change stay the same objects, so that their rows need no drawing. */
export const BookLevel = memo(({ side, level, share, own, above, stop, onPick }: BookLevelProps) => {
  const { text, shares } = useText();
  const { price, quantity } = level;
  const depth = (
    <span className="book-quantity" role="cell">
      <span className="book-depth" style={{ transform: `scaleX(${share})` }} />
      <span className="book-figure">{grouped(quantity)}</span>
    </span>
  );
  const mine = <span className="book-own" role="cell">{own > 0 && text('book.own', { quantity: own })}</span>;
  return (
    <div className={`book-level book-${side} number`} role="row" data-price={price}>
      {side === 'ask' ? depth : mine}
      <span className={`book-price ${direction(above)}`} role="cell">
        <button
          type="button"
          tabIndex={stop ? 0 : -1}
          aria-label={text('book.pick', { price, quantity })}
          title={shares(quantity)}
          onClick={() => onPick(price)}
        >
          {grouped(price)}
        </button>
      </span>
      {side === 'ask' ? mine : depth}
    </div>
  );
});
