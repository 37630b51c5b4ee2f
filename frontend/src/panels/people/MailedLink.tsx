// What a mailed link leads to: the end of a sign-up, or another password. Its token is nowhere but in the page's state.

import type { LinkWay } from '../../model/arrival';
import { useServices } from '../../state/hooks';
import { useText } from '../../text/useText';
import { NEW_PASSWORD, PASSWORD } from './fields';
import { Form } from './Form';

interface MailedLinkProps {
  readonly way: LinkWay;
  readonly token: string;
  /** The sign-up is done, and somebody is logged in. */
  readonly onDone: () => void;
}

export function MailedLink({ way, token, onDone }: MailedLinkProps) {
  const { text } = useText();
  const { showPeople } = useServices();
  const again = () => showPeople(way === 'verify' ? 'signUp' : { forgot: { email: '' } });
  return (
    <div className="people-panel">
      <p>{text(`people.${way}Words`)}</p>
      {way === 'verify' ? <Verify token={token} onDone={onDone} /> : <Reset token={token} />}
      <button type="button" className="people-aside" onClick={again}>{text(`people.${way}Again`)}</button>
    </div>
  );
}

function Verify({ token, onDone }: Omit<MailedLinkProps, 'way'>) {
  const { people } = useServices();
  return (
    <Form
      fields={[{ ...PASSWORD, hint: 'people.verifyHint' }]}
      submit="people.verify"
      busy="people.verifyBusy"
      send={({ password }) => people.verify({ token, password })}
      onDone={onDone}
    />
  );
}

/** The answer may come after somebody has closed the dialog: what it says is shown all the same. */
function Reset({ token }: { readonly token: string }) {
  const { people, showPeople } = useServices();
  return (
    <Form
      fields={[NEW_PASSWORD]}
      submit="people.reset"
      busy="people.resetBusy"
      send={({ newPassword }) => people.resetPassword({ token, newPassword })}
      onDone={() => showPeople({ passwordReset: true })}
    />
  );
}
