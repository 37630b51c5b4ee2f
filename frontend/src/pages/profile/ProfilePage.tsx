// Who plays, with statistics and settings.

import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Page } from '../../ui/Page';

export function ProfilePage() {
  const { text } = useText();
  return (
    <Page title={text('people.title.user')}>
      <Note>{text('people.loading')}</Note>
    </Page>
  );
}
