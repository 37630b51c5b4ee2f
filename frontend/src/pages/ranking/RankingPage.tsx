// Past rounds and the rating of players.

import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';

export function RankingPage() {
  const { text } = useText();
  return (
    <Page title={text('ranking.title')}>
      <Note>{text('rounds.empty')}</Note>
    </Page>
  );
}
