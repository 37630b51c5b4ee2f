// The language of the page: chosen here and remembered, Korean at first.

import type { Language } from './format';

const STORAGE_KEY = 'stocking.language';
const listeners = new Set<() => void>();
let language: Language = typeof document === 'object' && document.documentElement.lang === 'en' ? 'en' : 'ko';

export const currentLanguage = (): Language => language;

/** Switches the language, tells the browser and remembers it. */
export function chooseLanguage(chosen: Language): void {
  language = chosen;
  document.documentElement.lang = chosen;
  localStorage.setItem(STORAGE_KEY, chosen);
  listeners.forEach((listener) => listener());
}

/** Calls back after every switch until the function it returns is called. */
export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
