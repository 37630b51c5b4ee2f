// What sectors are called.

import type { Words } from './useText';

const SECTORS = ['electronics', 'motors', 'chemicals', 'bio', 'games'] as const;

/** The name of a sector, its code when the page does not know it. */
export function sectorName(text: Words['text'], code: string): string {
  const known = SECTORS.find((sector) => sector === code);
  return known ? text(`sector.${known}`) : code;
}
