// What is around every page: the top bar, toasts, the dialog about people, and the bar at the bottom of small screens.

import { useEffect, type ReactNode } from 'react';
import { PeopleDialog } from '../panels/people/PeopleDialog';
import { RoundResults } from '../panels/round/RoundResults';
import { useOwnPlace } from '../state/game';
import { useChannel, usePage } from '../state/hooks';
import { useText } from '../text/useText';
import { BottomBar } from './BottomBar';
import { Toasts } from './Toasts';
import { TopBar } from './TopBar';
import './shell.css';

export function Shell({ children }: { readonly children: ReactNode }) {
  const { text } = useText();
  const loggedIn = usePage((state) => state.session.loggedIn);
  useChannel('game');
  useChannel('tickers');
  useChannel(loggedIn ? 'account' : null);
  useOwnPlace();
  const title = text('title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <>
      <a className="shell-skip" href="#content">{text('skip')}</a>
      <TopBar />
      <main id="content" tabIndex={-1}>{children}</main>
      <BottomBar />
      <PeopleDialog />
      <RoundResults />
      <Toasts />
    </>
  );
}
