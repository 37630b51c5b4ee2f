// Short messages about what has just happened.

import type { PageState, Toast } from './page';
import type { Store } from './store';

const SHOWN_MILLIS = 5_000;
const MOST = 3;

export type Say = (words: Toast['words'], tone?: Toast['tone']) => void;

/** Says a sentence for a while; the newest few are shown. */
export function createToasts(store: Store<PageState>): Say {
  let last = 0;
  return (words, tone = 'plain') => {
    last += 1;
    const id = last;
    store.update((state) => ({ ...state, toasts: [...state.toasts, { id, words, tone }].slice(-MOST) }));
    setTimeout(() => store.update((state) =>
      ({ ...state, toasts: state.toasts.filter((toast) => toast.id !== id) })), SHOWN_MILLIS);
  };
}
