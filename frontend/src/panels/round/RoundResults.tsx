// How the last round ended.

import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';

export function RoundResults() {
  const { text } = useText();
  return (
    <Panel name="results" title={text('results.title')}>
      <Note>{text('results.empty')}</Note>
    </Panel>
  );
}
