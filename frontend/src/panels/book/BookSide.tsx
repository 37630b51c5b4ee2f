// One side of the book, highest price first.

import type { Level } from '../../model/book';
import { BookLevel } from './BookLevel';

export interface BookSideProps {
  readonly side: 'ask' | 'bid';
  readonly levels: readonly Level[];
  /** The largest quantity shown on either side. */
  readonly most: number;
  /** Shares of own orders by price. */
  readonly own: ReadonlyMap<number, number>;
  /** What the round began with, in won; undefined while it is not known. */
  readonly reference: number | undefined;
  /** The price at which the Tab key stops. */
  readonly stop: number | undefined;
  readonly onPick: (price: number) => void;
}

export function BookSide({ side, levels, most, own, reference, stop, onPick }: BookSideProps) {
  return (
    <div className={`book-side book-${side}s`} role="rowgroup">
      {levels.map((level) => (
        <BookLevel
          key={level.price}
          side={side}
          level={level}
          share={level.quantity / most}
          own={own.get(level.price) ?? 0}
          above={level.price - (reference ?? level.price)}
          stop={level.price === stop}
          onPick={onPick}
        />
      ))}
    </div>
  );
}
