// Where a card goes that speaks of a part of the page.

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** In pixels from the left and the top of the window. */
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

const GAP = 12;

/**
 * Below the part when there is room, else to the left of it, to its right or above it, and in the window in any case; over the
 * part at its end when there is room nowhere else.
 */
export function placeBeside(part: Box, card: Size, window: Size): { readonly left: number; readonly top: number } {
  const bottom = part.top + part.height;
  const right = part.left + part.width;
  const inWidth = (left: number) => within(left, card.width, window.width);
  const inHeight = (top: number) => within(top, card.height, window.height);
  if (bottom + card.height + 2 * GAP <= window.height) {
    return { left: inWidth(part.left), top: bottom + GAP };
  }
  if (part.left - card.width >= 2 * GAP) {
    return { left: part.left - card.width - GAP, top: inHeight(part.top) };
  }
  if (right + card.width + 2 * GAP <= window.width) {
    return { left: right + GAP, top: inHeight(part.top) };
  }
  const above = part.top - card.height - GAP;
  return { left: inWidth(part.left), top: above >= GAP ? above : inHeight(bottom - card.height - GAP) };
}

const within = (start: number, length: number, whole: number) => Math.max(GAP, Math.min(start, whole - length - GAP));
