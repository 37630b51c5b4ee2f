// One past round: how it went and what one did in it.

import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';

export function RoundPage({ id }: { readonly id: string }) {
  const { text } = useText();
  return (
    <Page title={text('round.number', { id: Number(id) })}>
      <Note>{text('results.empty')}</Note>
    </Page>
  );
}
