// Theme and palette of the page: attributes of the root, remembered. `public/first.js` sets them before the first drawing.

import { useSyncExternalStore } from 'react';

export const THEMES = ['light', 'dark'] as const;
export const PALETTES = ['red-blue', 'green-red', 'colour-blind'] as const;
export type Theme = (typeof THEMES)[number];
export type Palette = (typeof PALETTES)[number];

const listeners = new Set<() => void>();

export function chooseTheme(theme: Theme): void {
  choose('theme', theme);
}

export function choosePalette(palette: Palette): void {
  choose('palette', palette);
}

/** Draws the component again when another theme is chosen. */
export function useTheme(): Theme {
  return useSyncExternalStore(onChoice, () => THEMES.find((theme) => theme === root().theme) ?? 'light');
}

/** Draws the component again when another palette is chosen. */
export function usePalette(): Palette {
  return useSyncExternalStore(onChoice, () => PALETTES.find((palette) => palette === root().palette) ?? 'red-blue');
}

const root = () => document.documentElement.dataset;

function choose(name: 'theme' | 'palette', value: string): void {
  root()[name] = value;
  localStorage.setItem(`stocking.${name}`, value);
  listeners.forEach((listener) => listener());
}

function onChoice(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
