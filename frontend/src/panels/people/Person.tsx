// Who plays, in the top bar; leads to the profile of users, and to the dialog for everybody else.

import { useEffect, useRef, type MouseEvent } from 'react';
import { roleOf } from '../../model/people';
import { usePage, useServices } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Link } from '../../ui/route';

export function Person() {
  const { text } = useText();
  const { showPeople } = useServices();
  const session = usePage((state) => state.session);
  const role = roleOf(session);
  const element = useFocusAfterDialog();
  const hasDialog = role === 'visitor' || role === 'guest';
  const open = (event: MouseEvent) => {
    if (hasDialog) {
      event.preventDefault();
      showPeople(role === 'guest' ? 'signUp' : 'logIn');
    }
  };
  return (
    <Link className="button person" href="/profile" ref={element} aria-haspopup={hasDialog ? 'dialog' : undefined} onClick={open}>
      {session.me && <strong className="person-nickname">{session.me.nickname}</strong>}{' '}
      <span className="person-role quiet">{text(`people.role.${role}`)}</span>
    </Link>
  );
}

/** What opened the dialog goes when somebody has logged in by it, and the focus with it: it comes here then. */
function useFocusAfterDialog() {
  const element = useRef<HTMLAnchorElement>(null);
  const opened = useRef(false);
  const open = usePage(({ people }) => people !== null);
  const { me, loggedIn } = usePage(({ session }) => session);
  useEffect(() => {
    opened.current ||= open;
    if (opened.current && !open && document.activeElement === document.body) {
      opened.current = false;
      element.current?.focus();
    }
  }, [open, me, loggedIn]);
  return element;
}
