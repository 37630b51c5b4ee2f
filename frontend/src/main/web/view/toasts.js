// Short messages about what has just happened.

import { byId, element } from './dom.js';

const SHOWN_MILLIS = 5_000;
const MOST = 3;

/** Says a sentence; className colours it. */
export function toast(sentence, className = '') {
  const list = byId('toasts');
  const made = element('p', `toast ${className}`, { textContent: sentence });
  list.append(made);
  if (list.children.length > MOST) {
    list.firstElementChild.remove();
  }
  setTimeout(() => made.remove(), SHOWN_MILLIS);
}
