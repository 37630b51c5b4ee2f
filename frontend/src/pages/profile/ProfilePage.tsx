// Who plays: standing, statistics, the course of the round, and what can be changed.

import { useEffect } from 'react';
import { WhoPlays } from '../../panels/people/WhoPlays';
import { Settings } from '../../panels/people/profile/Settings';
import { EquityCurve } from '../../panels/profile/EquityCurve';
import { RoundProfits } from '../../panels/profile/RoundProfits';
import { Standing } from '../../panels/profile/Standing';
import { Statistics } from '../../panels/profile/Statistics';
import { Keep } from '../../panels/start/Keep';
import { Nobody } from '../../panels/start/Nobody';
import { isProfiled, roleOf } from '../../model/people';
import { usePage, useServices } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Page } from '../../ui/Page';
import './profile.css';

export function ProfilePage() {
  const { text } = useText();
  return (
    <Page title={text('people.title.user')}>
      <Content />
    </Page>
  );
}

function Content() {
  const me = usePage(({ session }) => session.me);
  const role = usePage(({ session }) => roleOf(session));
  useFreshStatistics();
  if (role === 'visitor') {
    return <Nobody words="profile.nobody" />;
  }
  if (!isProfiled(me)) {
    return <WhoPlays />;
  }
  return (
    <div className="profile">
      <Standing nickname={me.nickname} profile={me} />
      <Statistics statistics={me.statistics} />
      <EquityCurve />
      <RoundProfits />
      {role === 'guest' ? <Keep /> : <Settings me={me} />}
    </div>
  );
}

/** The end of a round changes rating and statistics. */
function useFreshStatistics(): void {
  const { people } = useServices();
  const loggedIn = usePage(({ session }) => session.loggedIn);
  const phase = usePage(({ round }) => round.phase);
  useEffect(() => {
    if (loggedIn) {
      void people.refresh();
    }
  }, [people, loggedIn, phase]);
}
