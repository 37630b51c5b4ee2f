// Who leads the running round, and the own place.

import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';

export function LiveRanking() {
  const { text } = useText();
  return (
    <Panel name="ranking" title={text('ranking.title')}>
      <Note>{text('ranking.empty')}</Note>
    </Panel>
  );
}
