// Tints an element for a moment when its number changes, without laying anything out anew.

import { useEffect, useRef, type RefObject } from 'react';
import { direction } from '../text/format';

const TINT_MILLIS = 300;

/** The element to tint; a change from or to null is none. */
export function useTint<Element extends HTMLElement>(value: number | null): RefObject<Element | null> {
  const element = useRef<Element>(null);
  const before = useRef(value);
  useEffect(() => {
    const last = before.current;
    before.current = value;
    const target = element.current;
    if (!target || last === null || value === null || last === value) {
      return undefined;
    }
    target.dataset.tint = direction(value - last);
    const clear = () => delete target.dataset.tint;
    const timer = setTimeout(clear, TINT_MILLIS);
    return () => {
      clearTimeout(timer);
      clear();
    };
  }, [value]);
  return element;
}
