// Asking for a link that lets one choose another password.

import { useState } from 'react';
import { useServices } from '../../state/hooks';
import { useText } from '../../text/useText';
import { EMAIL } from './fields';
import { Form } from './Form';

/** `email`: what was typed before, may be ''. */
export function Forgot({ email: typed }: { readonly email: string }) {
  const { text } = useText();
  const { people, showPeople } = useServices();
  const [email, setEmail] = useState(typed);
  return (
    <div className="people-panel">
      <p>{text('people.forgotWords')}</p>
      <Form
        fields={[EMAIL]}
        submit="people.askForReset"
        busy="people.askForResetBusy"
        suggested={{ email: typed }}
        send={people.askForReset}
        onType={(_, value) => setEmail(value.trim())}
        onDone={(values) => showPeople({ sent: { way: 'logIn', email: values.email ?? '' } })}
      />
      <button type="button" className="people-aside" onClick={() => showPeople({ back: { way: 'logIn', email } })}>
        {text('people.backToLogIn')}
      </button>
    </div>
  );
}
