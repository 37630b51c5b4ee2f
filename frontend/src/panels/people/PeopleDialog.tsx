// The dialog about who plays: logging in and signing up for visitors and guests, the profile for users.

import { roleOf } from '../../model/people';
import { usePage, useServices } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Dialog } from '../../ui/Dialog';
import { Note } from '../../ui/Note';

export function PeopleDialog() {
  const { text } = useText();
  const { showPeople } = useServices();
  const shown = usePage(({ people }) => people);
  const role = usePage(({ session }) => roleOf(session));
  if (shown === null) {
    return null;
  }
  return (
    <Dialog name="people" title={text(`people.title.${role}`)} onClose={() => showPeople(null)}>
      <Note>{text('people.loading')}</Note>
    </Dialog>
  );
}
