// The language of the page and its sentences.

import { ko } from './ko.js';
import { en } from './en.js';
import { peopleKo } from './people-ko.js';
import { peopleEn } from './people-en.js';
import * as format from './format.js';

const TEXTS = { ko: { ...ko, ...peopleKo }, en: { ...en, ...peopleEn } };
const STORAGE_KEY = 'stocking.language';

let language = localStorage.getItem(STORAGE_KEY) === 'en' ? 'en' : 'ko';

export const currentLanguage = () => language;

/** Switches the language and remembers it. */
export function useLanguage(chosen) {
  language = chosen;
  localStorage.setItem(STORAGE_KEY, chosen);
  translateDocument();
}

/** The sentence of a key; values are numbers or strings that the sentence formats itself. */
export function text(key, values = {}) {
  const sentence = TEXTS[language][key];
  return typeof sentence === 'function' ? sentence(values) : sentence;
}

export const won = (amount) => format.won(amount, language);
export const shares = (quantity) => format.shares(quantity, language);
export const moment = (time, now) => format.moment(time, now, language);

/** Fills every element that names its text in the markup. */
export function translateDocument() {
  document.documentElement.lang = language;
  document.title = text('title');
  for (const element of document.querySelectorAll('[data-text]')) {
    element.textContent = text(element.dataset.text);
  }
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', text(element.dataset.label));
  }
}
