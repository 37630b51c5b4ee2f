// Who plays, in the top bar; leads to the dialog about it.

import { roleOf } from '../../model/people';
import { usePage, useServices } from '../../state/hooks';
import { useText } from '../../text/useText';

export function Person() {
  const { text } = useText();
  const { showPeople } = useServices();
  const session = usePage((state) => state.session);
  return (
    <button type="button" className="button person" aria-haspopup="dialog" onClick={() => showPeople('logIn')}>
      {session.me && <strong className="person-nickname">{session.me.nickname}</strong>}{' '}
      <span className="person-role quiet">{text(`people.role.${roleOf(session)}`)}</span>
    </button>
  );
}
