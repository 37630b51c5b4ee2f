// Where a part of the page is on the screen, followed while it moves.

import { useEffect, useState } from 'react';
import type { CoachStep } from '../../model/coach';
import type { Box } from '../../model/place';

export const partOf = (step: CoachStep) => document.querySelector<HTMLElement>(`[data-coach="${step}"]`);

/** On the page, and shown. */
export const isThere = (step: CoachStep): boolean => partOf(step)?.checkVisibility() ?? false;

/** Scrolls to the part first; null while it is not there. */
export function usePart(step: CoachStep): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    const part = partOf(step);
    part?.scrollIntoView({ block: 'nearest' });
    const measure = () => setBox(part?.isConnected ? boxOf(part) : null);
    const sizes = new ResizeObserver(measure);
    [part, document.body].forEach((element) => element && sizes.observe(element));
    addEventListener('scroll', measure, { passive: true, capture: true });
    addEventListener('resize', measure);
    return () => {
      sizes.disconnect();
      removeEventListener('scroll', measure, { capture: true });
      removeEventListener('resize', measure);
    };
  }, [step]);
  return box;
}

function boxOf(part: HTMLElement): Box {
  const { left, top, width, height } = part.getBoundingClientRect();
  return { left, top, width, height };
}
