// Signing up and logging in, for visitors and guests.

import { useState } from 'react';
import type { Way } from '../../state/page';
import { useServices } from '../../state/hooks';
import type { Sentence } from '../../text/text';
import { useText } from '../../text/useText';
import { Choice } from '../../ui/Choice';
import { EMAIL, FRESH_PASSWORD, NICKNAME, PASSWORD } from './fields';
import { Form } from './Form';
import { Providers } from './Providers';

interface EntryProps {
  readonly way: Way;
  /** What was typed elsewhere. */
  readonly email?: string;
  /** The nickname of the guest who plays, null for a visitor. */
  readonly guest: string | null;
  /** Why a log-in failed, or that it works now. */
  readonly note?: { readonly sentence: Sentence; readonly good: boolean } | null;
  /** Somebody is logged in. */
  readonly onDone: () => void;
}

const WAYS: readonly Way[] = ['signUp', 'logIn'];

export function Entry({ way: first, email: typed = '', guest, note = null, onDone }: EntryProps) {
  const { text } = useText();
  const { showPeople } = useServices();
  const [way, choose] = useState(first);
  const [email, setEmail] = useState(typed);
  return (
    <div className="people-panel">
      <p>{guest === null ? text('people.visitorWords') : text('people.guestWords', { nickname: guest })}</p>
      <Choice
        name="way"
        label={text('people.way')}
        value={way}
        options={WAYS.map((value) => ({ value, title: text(`people.${value}`) }))}
        onChoose={choose}
      />
      {guest !== null && way === 'logIn' && <p className="quiet">{text('people.guestLeft')}</p>}
      {way === 'signUp'
        ? <SignUp email={email} nickname={guest} onEmail={setEmail} onDone={onDone} />
        : <LogIn email={email} note={note} onEmail={setEmail} onDone={onDone} />}
      {way === 'logIn' && (
        <button type="button" className="people-aside" onClick={() => showPeople({ forgot: { email } })}>
          {text('people.forgot')}
        </button>
      )}
      <Providers />
    </div>
  );
}

interface WayProps {
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly onDone: () => void;
}

function SignUp({ email, nickname, onEmail, onDone }: WayProps & { readonly nickname: string | null }) {
  const { people, showPeople } = useServices();
  return (
    <Form
      fields={[EMAIL, FRESH_PASSWORD, NICKNAME]}
      submit="people.signUp"
      busy="people.signUpBusy"
      suggested={{ email, nickname: nickname ?? '' }}
      send={people.signUp}
      onType={(name, value) => name === 'email' && onEmail(value.trim())}
      onDone={(values, answer) =>
        (answer?.mailed ? showPeople({ sent: { way: 'signUp', email: values.email ?? '' } }) : onDone())}
    />
  );
}

function LogIn({ email, note, onEmail, onDone }: WayProps & Pick<EntryProps, 'note'>) {
  const { people } = useServices();
  return (
    <Form
      fields={[EMAIL, PASSWORD]}
      submit="people.logIn"
      busy="people.logInBusy"
      suggested={{ email }}
      note={note}
      send={people.logIn}
      onType={(name, value) => name === 'email' && onEmail(value.trim())}
      onDone={onDone}
    />
  );
}
