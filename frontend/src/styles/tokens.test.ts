import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

type Tokens = Readonly<Record<string, string>>;

const CSS = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');
const BLOCKS = Array.from(CSS.matchAll(/^(\S.*?) \{([^}]*)\}/gm), ([, selector = '', body = '']) =>
  ({ selector, tokens: Object.fromEntries(Array.from(body.matchAll(/(--[\w-]+): (.+);/g), ([, name, value]) => [name, value])) }));
const PALETTES = ['red-blue', 'green-red', 'colour-blind'];

/** The tokens that hold when the root has these attributes. */
function tokensOf(theme: string, palette: string): Tokens {
  const attributes = [`[data-palette="${palette}"]`, `[data-theme="${theme}"]`];
  return Object.assign({}, ...BLOCKS
    .filter(({ selector }) => selector === ':root' || attributes.reduce((rest, part) => rest.replace(part, ''), selector) === '')
    .map(({ tokens }) => tokens));
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of WCAG, from 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const PAIRS = [
  ...['text', 'quiet', 'accent', 'up', 'down', 'amber', 'good'].flatMap((text) => [[text, 'background'], [text, 'surface']]),
  ['up', 'up-tint'], ['down', 'down-tint'], ['text', 'up-tint'], ['text', 'down-tint'],
  ['on-accent', 'accent'], ['on-direction', 'up'], ['on-direction', 'down'],
] as const;

test('should have a contrast of at least 4.5 for every text in every theme and palette', () => {
  expect(BLOCKS.map(({ selector }) => selector)).toHaveLength(2 * PALETTES.length);
  const weak = ['light', 'dark'].flatMap((theme) => PALETTES.flatMap((palette) => {
    const tokens = tokensOf(theme, palette);
    return PAIRS.map(([text, ground]) => ({ pair: `${theme} ${palette}: ${text} on ${ground}`, text, ground }))
      .filter((each) => !(contrast(tokens[`--${each.text}`] ?? '', tokens[`--${each.ground}`] ?? '') >= 4.5))
      .map(({ pair }) => pair);
  }));
  expect(weak).toEqual([]);
});

test('should colour up and down differently in every palette', () => {
  const pairs = ['light', 'dark'].flatMap((theme) => PALETTES.map((palette) => {
    const tokens = tokensOf(theme, palette);
    return `${tokens['--up']} ${tokens['--down']}`;
  }));
  expect(new Set(pairs).size).toBe(pairs.length);
});
