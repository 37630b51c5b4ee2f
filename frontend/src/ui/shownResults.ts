// The round whose results this browser has shown by itself: a reload is no reason to show them again.

const STORAGE_KEY = 'stocking.results';

export const wereResultsShown = (roundId: number): boolean => localStorage.getItem(STORAGE_KEY) === String(roundId);

export function rememberResults(roundId: number): void {
  localStorage.setItem(STORAGE_KEY, String(roundId));
}
