// Whether somebody wants to be shown around: not once it was skipped in this window, and never after "don't show again".

const NEVER = 'stocking.coach';
const SKIPPED = 'stocking.coach.skipped';

export const wantsCoach = (): boolean => localStorage.getItem(NEVER) !== 'off' && sessionStorage.getItem(SKIPPED) === null;

export function skipCoach(): void {
  sessionStorage.setItem(SKIPPED, 'yes');
}

export function neverCoach(): void {
  localStorage.setItem(NEVER, 'off');
}
