// Every sentence by its key. Both languages have the same keys with the same values, or the page does not compile.

import type { Language } from './format';
import { en } from './en';
import { ko } from './ko';

type Texts = typeof ko;
const TEXTS: { readonly [language in Language]: Texts } = { ko, en };

export type TextKey = keyof Texts;
/** Keys whose sentences need no values. */
export type PlainKey = { [Key in TextKey]: Texts[Key] extends string ? Key : never }[TextKey];
type ValuesOf<Key extends TextKey> = Texts[Key] extends (values: infer Values) => string ? Values : undefined;

/** What has to be given with a key: nothing, or the values its sentence is filled with. */
export type Filling<Key extends TextKey> = ValuesOf<Key> extends undefined ? [] : [values: ValuesOf<Key>];

/** A key with its values, as the models hand it over. */
export type Sentence = {
  [Key in TextKey]: ValuesOf<Key> extends undefined
    ? { readonly key: Key; readonly values?: undefined }
    : { readonly key: Key; readonly values: ValuesOf<Key> };
}[TextKey];

export function textIn<Key extends TextKey>(language: Language, key: Key, ...filling: Filling<Key>): string {
  return fill(TEXTS[language][key], filling[0]);
}

export function sentenceIn(language: Language, sentence: Sentence): string {
  return fill(TEXTS[language][sentence.key], sentence.values);
}

/** That the values are those of the sentence is checked where they are given. */
function fill(sentence: string | ((values: never) => string), values: unknown): string {
  return typeof sentence === 'string' ? sentence : sentence(values as never);
}
