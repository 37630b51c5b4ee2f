// Whether a media query holds, for what styles alone cannot do.

import { useCallback, useSyncExternalStore } from 'react';

/** The component is drawn again when the answer changes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback((listener: () => void) => {
    const media = matchMedia(query);
    media.addEventListener('change', listener);
    return () => media.removeEventListener('change', listener);
  }, [query]);
  return useSyncExternalStore(subscribe, () => matchMedia(query).matches);
}

/** Where the trading page has three columns. */
export const WIDE = '(min-width: 1100px)';
