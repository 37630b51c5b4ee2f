// What users can change about themselves.

import { hasPassword, type Me } from '../../../model/people';
import { useServices } from '../../../state/hooks';
import { useText } from '../../../text/useText';
import { Panel } from '../../../ui/Panel';
import { NEW_PASSWORD, NICKNAME, PASSWORD } from '../fields';
import { Form } from '../Form';
import type { FieldTerms } from '../FormField';
import { Keys } from './Keys';
import { Section } from './Section';
import '../people.css';
import './settings.css';

const OLD_PASSWORD: FieldTerms =
  { name: 'oldPassword', type: 'password', label: 'people.oldPassword', autoComplete: 'current-password' };
const SURE: FieldTerms = { name: 'sure', type: 'checkbox', label: 'people.sure' };

export function Settings({ me }: { readonly me: Me }) {
  const { text } = useText();
  const { people } = useServices();
  return (
    <Panel name="settings" title={text('profile.settings')}>
      <Section title="people.rename" words="people.renameWords">
        <Form
          fields={[{ ...NICKNAME, label: 'people.newNickname' }]} submit="people.save" busy="people.saveBusy" send={people.rename}
        />
      </Section>
      {hasPassword(me) && <ChangePassword email={me.email ?? ''} />}
      <Keys />
      <DeleteAccount me={me} />
      <Form fields={[]} submit="people.logOut" busy="people.logOutBusy" look="button" send={people.logOut} />
    </Panel>
  );
}

function ChangePassword({ email }: { readonly email: string }) {
  const { people } = useServices();
  return (
    <Section title="people.changePassword" words="people.changePasswordWords">
      <Form
        fields={[OLD_PASSWORD, NEW_PASSWORD]}
        username={email}
        submit="people.save"
        busy="people.saveBusy"
        send={people.changePassword}
      />
    </Section>
  );
}

function DeleteAccount({ me }: { readonly me: Me }) {
  const { people } = useServices();
  return (
    <Section title="people.deleteAccount" words="people.deleteAccountWords">
      <Form
        fields={hasPassword(me) ? [PASSWORD, SURE] : [SURE]}
        submit="people.deleteForGood"
        busy="people.deleteBusy"
        look="button-primary people-danger"
        send={people.deleteAccount}
      />
    </Section>
  );
}
