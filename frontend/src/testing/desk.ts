// A page on which somebody can trade: ACME is listed and open, the book has a bid at 9,950 and an ask at 10,050.

import { vi } from 'vitest';
import { fixture } from './fixtures';
import { TestPage } from './page';

/** Ten shares of ACME are held and 9,849,750 won are free; nothing is drawn yet. */
export async function tradingPage(): Promise<TestPage> {
  const page = new TestPage();
  page.server.onState('live');
  page.say(
    fixture('game-round'), fixture('tickers-snapshot'), fixture('book-snapshot'), fixture('account-snapshot'),
    fixture('account-update'),
  );
  page.services.store.update((state) => ({ ...state, session: { ...state.session, loggedIn: true }, toasts: [] }));
  await page.frame();
  return page;
}

/** Gives the browser a screen that is wide and high, or none of it. */
export function setScreen(matches: boolean): void {
  vi.stubGlobal('matchMedia', () => ({ matches, addEventListener: () => undefined, removeEventListener: () => undefined }));
}
