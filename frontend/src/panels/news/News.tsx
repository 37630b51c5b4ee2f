// News of the running round, newest first.

import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';

export function News() {
  const { text } = useText();
  return (
    <Panel name="news" title={text('news.title')}>
      <Note>{text('news.empty')}</Note>
    </Panel>
  );
}
