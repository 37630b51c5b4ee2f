// What the dialog shows: a step that somebody has got to, or what there is for whoever plays.

import type { Role } from '../../model/people';
import { usePage, useServices } from '../../state/hooks';
import type { PeopleView, Way } from '../../state/page';
import type { Sentence } from '../../text/text';
import { useText } from '../../text/useText';
import { Link } from '../../ui/route';
import { Entry } from './Entry';
import { Forgot } from './Forgot';
import { MailedLink } from './MailedLink';
import { Sent } from './Sent';
import { WhoPlays } from './WhoPlays';

interface DialogContentProps {
  readonly view: PeopleView;
  readonly role: Role;
}

export function DialogContent({ view, role }: DialogContentProps) {
  const { showPeople } = useServices();
  const done = () => showPeople(null);
  if (typeof view === 'string') {
    return <Beginning key={view} role={role} way={view} />;
  }
  if ('link' in view) {
    return <MailedLink {...view.link} onDone={done} />;
  }
  if ('forgot' in view) {
    return <Forgot {...view.forgot} />;
  }
  if ('sent' in view) {
    return <Sent {...view.sent} />;
  }
  if ('passwordReset' in view) {
    // Whoever is logged in here: it may be somebody else, or the end of the session may not have got here yet.
    return <Entry way="logIn" guest={null} note={{ sentence: { key: 'people.passwordReset' }, good: true }} onDone={done} />;
  }
  return 'back' in view
    ? <Beginning role={role} {...view.back} />
    : <Beginning role={role} way="logIn" problem={{ key: view.problem }} />;
}

interface BeginningProps {
  readonly role: Role;
  readonly way: Way;
  readonly email?: string;
  readonly problem?: Sentence;
}

function Beginning({ role, way, email = '', problem }: BeginningProps) {
  const { showPeople } = useServices();
  const nickname = usePage(({ session }) => session.me?.nickname ?? null);
  switch (role) {
    case 'unknown':
      return <WhoPlays />;
    case 'user':
      return <SignedUp problem={problem} />;
    default:
      return (
        <Entry
          way={way}
          email={email}
          guest={role === 'guest' ? nickname : null}
          note={problem ? { sentence: problem, good: false } : null}
          onDone={() => showPeople(null)}
        />
      );
  }
}

/** For those who have an account already. */
function SignedUp({ problem }: { readonly problem: Sentence | undefined }) {
  const { text, say } = useText();
  const { showPeople } = useServices();
  return (
    <div className="people-panel">
      {problem && <p className="message" role="alert">{say(problem)}</p>}
      <p>{text('people.already-signed-up')}</p>
      <Link className="button people-link" href="/profile" onClick={() => showPeople(null)}>{text('people.toProfile')}</Link>
    </div>
  );
}
