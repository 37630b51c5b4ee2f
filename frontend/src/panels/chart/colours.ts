// The chart draws on a canvas, where the page's colours have to be named: they are read from the tokens.

export interface Colours {
  readonly surface: string;
  readonly line: string;
  readonly quiet: string;
  readonly up: string;
  readonly down: string;
  readonly font: string;
}

/** The colours of the theme and palette that the page has now. */
export function readColours(): Colours {
  const tokens = getComputedStyle(document.documentElement);
  const token = (name: string) => tokens.getPropertyValue(`--${name}`).trim();
  return {
    surface: token('surface'),
    line: token('line'),
    quiet: token('quiet'),
    up: token('up'),
    down: token('down'),
    font: token('font'),
  };
}
