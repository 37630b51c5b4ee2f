// The dialog about who plays: logging in and signing up, and where a mail or another site leads back to.

import { useEffect, useRef } from 'react';
import { roleOf, type Role } from '../../model/people';
import { usePage, useServices } from '../../state/hooks';
import type { PeopleView } from '../../state/page';
import type { PlainKey } from '../../text/text';
import { useText } from '../../text/useText';
import { Dialog } from '../../ui/Dialog';
import { DialogContent } from './DialogContent';
import './people.css';

export function PeopleDialog() {
  const view = usePage(({ people }) => people);
  useClosingWithSession(view);
  return view === null ? null : <OpenDialog view={view} />;
}

function OpenDialog({ view }: { readonly view: PeopleView }) {
  const { text } = useText();
  const { showPeople } = useServices();
  const role = usePage(({ session }) => roleOf(session));
  const content = useRef<HTMLDivElement>(null);
  useEffect(() => content.current?.querySelector<HTMLElement>('form input, [tabindex="-1"]')?.focus(), [view, role]);
  return (
    <Dialog name="people" title={text(titleOf(view, role))} onClose={() => showPeople(null)}>
      <div className="people-body" ref={content}><DialogContent view={view} role={role} /></div>
    </Dialog>
  );
}

/** What the dialog offers ends with the session it is about; a mailed link has nothing to do with one. */
function useClosingWithSession(view: PeopleView | null): void {
  const { showPeople } = useServices();
  const loggedIn = usePage(({ session }) => session.loggedIn);
  const before = useRef(loggedIn);
  useEffect(() => {
    const ended = before.current && !loggedIn;
    before.current = loggedIn;
    if (ended && view !== null && !isOfNobody(view)) {
      showPeople(null);
    }
  }, [loggedIn, view, showPeople]);
}

const isOfNobody = (view: PeopleView) => typeof view === 'object' && ('link' in view || 'passwordReset' in view);

function titleOf(view: PeopleView, role: Role): PlainKey {
  if (typeof view === 'string' || 'back' in view || 'problem' in view) {
    return `people.title.${role}`;
  }
  if ('link' in view) {
    return `people.title.${view.link.way}`;
  }
  if ('passwordReset' in view) {
    return 'people.title.visitor';
  }
  return 'forgot' in view ? 'people.title.forgot' : 'people.title.sent';
}
