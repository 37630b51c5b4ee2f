// One stop for the Tab key in the whole book, arrows between prices; a price that vanishes hands the focus to its neighbour.

import { useLayoutEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { Level } from '../../model/book';

const STEPS: { readonly [key: string]: number } = { ArrowUp: -1, ArrowDown: 1 };

interface LevelFocus {
  readonly table: RefObject<HTMLDivElement | null>;
  /** The price at which the Tab key stops; undefined in an empty book. */
  readonly stop: number | undefined;
  readonly onFocus: (event: FocusEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** Levels as they stand on the screen, highest price first. */
export function useLevelFocus(asks: readonly Level[], bids: readonly Level[]): LevelFocus {
  const table = useRef<HTMLDivElement>(null);
  const focused = useRef(false);
  const [last, remember] = useState<number | null>(null);
  const stop = nearest([...asks, ...bids].map(({ price }) => price), last ?? asks.at(-1)?.price ?? bids[0]?.price ?? 0);
  useLayoutEffect(() => {
    // A focused element that was taken away leaves the focus on the body.
    if (focused.current && document.activeElement === document.body) {
      buttonAt(table.current, stop)?.focus();
    }
    focused.current = table.current?.contains(document.activeElement) ?? false;
  });
  const onFocus = ({ target }: FocusEvent) => {
    focused.current = true;
    remember(Number(target.closest<HTMLElement>('[data-price]')?.dataset.price));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step && table.current) {
      const buttons = Array.from(table.current.querySelectorAll<HTMLElement>('[data-price] button'));
      buttons[buttons.findIndex((button) => button === document.activeElement) + step]?.focus();
      event.preventDefault();
    }
  };
  return { table, stop, onFocus, onKeyDown };
}

function nearest(prices: readonly number[], wanted: number): number | undefined {
  const distances = prices.map((price) => Math.abs(price - wanted));
  return prices[distances.indexOf(Math.min(...distances))];
}

const buttonAt = (table: HTMLElement | null, price: number | undefined) =>
  table?.querySelector<HTMLElement>(`[data-price="${price}"] button`);
