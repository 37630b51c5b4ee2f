// A list that is laid out from its end, so that it stays at its newest entry unless somebody has scrolled up to read.

import { useEffect, useRef, useState, type RefObject } from 'react';

const NEAR_PIXELS = 24;

interface Newest {
  readonly list: RefObject<HTMLDivElement | null>;
  /** Something new has come while somebody reads further up. */
  readonly behind: boolean;
  readonly follow: () => void;
  readonly goToNewest: () => void;
}

/** `newest` names the last entry. In a list laid out from its end, what is above the end has negative positions. */
export function useNewest(newest: string | undefined): Newest {
  const list = useRef<HTMLDivElement>(null);
  const [behind, setBehind] = useState(false);
  const isNear = () => (list.current?.scrollTop ?? 0) > -NEAR_PIXELS;
  useEffect(() => setBehind(!isNear()), [newest]);
  return {
    list,
    behind,
    follow: () => behind && isNear() && setBehind(false),
    goToNewest: () => {
      list.current?.scrollTo({ top: 0 });
      setBehind(false);
    },
  };
}
