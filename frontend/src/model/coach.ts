// What a newcomer is shown first, one thing after the other. The names are those of `data-coach`.

export const COACH_STEPS = ['price', 'book', 'ticket', 'clock'] as const;
export type CoachStep = (typeof COACH_STEPS)[number];

/** The first step from `from` on whose part of the page is there; null when all have been shown. */
export function stepFrom(from: number, isThere: (step: CoachStep) => boolean): number | null {
  const found = COACH_STEPS.findIndex((step, index) => index >= from && isThere(step));
  return found < 0 ? null : found;
}
