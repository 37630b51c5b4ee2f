// Who leads now, how past rounds ended, and the rating of players.

import { LiveRanking } from '../../panels/ranking/LiveRanking';
import { Ratings } from '../../panels/rating/Ratings';
import { PastRounds } from '../../panels/rounds/PastRounds';
import { useText } from '../../text/useText';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';

const PLACES = 20;

export function RankingPage() {
  const { text } = useText();
  const tabs = [
    { id: 'now', title: text('ranking.now'), content: () => <LiveRanking places={PLACES} /> },
    { id: 'rounds', title: text('rounds.title'), content: () => <PastRounds /> },
    { id: 'rating', title: text('rating.title'), content: () => <Ratings /> },
  ];
  return (
    <Page title={text('ranking.title')}>
      <div><Tabs label={text('ranking.title')} tabs={tabs} /></div>
    </Page>
  );
}
