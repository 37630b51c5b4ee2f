// The sentences and formats in the language of the page, for components.

import { useMemo, useSyncExternalStore } from 'react';
import { moment, shares, won, type Language } from './format';
import { currentLanguage, onLanguage } from './language';
import { sentenceIn, textIn, type Filling, type Sentence, type TextKey } from './text';

export interface Words {
  readonly language: Language;
  /** The sentence of a key, filled with its values. */
  text<Key extends TextKey>(key: Key, ...filling: Filling<Key>): string;
  /** A sentence that a model has chosen. */
  say(sentence: Sentence): string;
  /** An amount of won. */
  won(amount: number): string;
  shares(quantity: number): string;
  /** When something happened: both in milliseconds since 1970 on the server's clock. */
  moment(time: number, now: number): string;
  /** What is called differently in the two languages, or the same in both. */
  pick(name: { readonly ko: string; readonly en: string } | string): string;
}

/** Draws the component again when the language is switched. */
export function useText(): Words {
  const language = useSyncExternalStore(onLanguage, currentLanguage);
  return useMemo(() => wordsIn(language), [language]);
}

export function wordsIn(language: Language): Words {
  return {
    language,
    text: (key, ...filling) => textIn(language, key, ...filling),
    say: (sentence) => sentenceIn(language, sentence),
    won: (amount) => won(amount, language),
    shares: (quantity) => shares(quantity, language),
    moment: (time, now) => moment(time, now, language),
    pick: (name) => (typeof name === 'string' ? name : name[language]),
  };
}
