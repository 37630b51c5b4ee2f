// The API keys of a user: a list, and a form for one more, whose secret is shown once.

import { useCallback, useEffect, useState } from 'react';
import { explainProblem } from '../../../model/people';
import type { Failure } from '../../../model/problem';
import { useServices } from '../../../state/hooks';
import type { ApiKey, NewApiKey } from '../../../state/people';
import { useText } from '../../../text/useText';
import { Note } from '../../../ui/Note';
import type { FieldTerms } from '../FormField';
import { Form } from '../Form';
import { Section } from './Section';

const NAME: FieldTerms = { name: 'name', type: 'text', label: 'people.keyName' };

/** Not there where the server has no keys. */
export function Keys() {
  const { text, say } = useText();
  const { people } = useServices();
  const { keys, failure, load, remove } = useKeys();
  const [made, setMade] = useState<NewApiKey | null>(null);
  if (keys === null) {
    return null;
  }
  return (
    <Section title="people.keys" words="people.keysWords">
      <ul className="keys">{keys.map((key) => <Key key={key.id} of={key} onRemove={remove} />)}</ul>
      {keys.length === 0 && !failure && <Note>{text('people.keysEmpty')}</Note>}
      <p className="message" role="alert">{failure ? say(explainProblem(failure, []).sentence) : ''}</p>
      {made && <Made of={made} />}
      <Form
        fields={[NAME]}
        submit="people.keyCreate"
        busy="people.keyCreateBusy"
        look="button"
        send={people.createKey}
        onDone={(_, key) => {
          setMade(key);
          void load();
        }}
      />
    </Section>
  );
}

function useKeys() {
  const { people } = useServices();
  const [keys, setKeys] = useState<readonly ApiKey[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const load = useCallback(async () => {
    const outcome = await people.keys();
    setFailure(outcome.failure);
    setKeys((known) => (outcome.failure ? known ?? [] : outcome.answer));
  }, [people]);
  const remove = async (id: string) => {
    const { failure: refused } = await people.deleteKey(id);
    await load();
    setFailure((found) => found ?? refused);
  };
  useEffect(() => void load(), [load]);
  return { keys, failure, load, remove };
}

interface KeyProps {
  readonly of: ApiKey;
  readonly onRemove: (id: string) => Promise<void>;
}

/** The first click asks, the second one deletes. */
function Key({ of: { id, name, createdAt, lastUsedAt }, onRemove }: KeyProps) {
  const { text } = useText();
  const [asked, ask] = useState(false);
  const action = text(asked ? 'people.keyDeleteSure' : 'people.keyDelete');
  const used = lastUsedAt === null ? text('people.keyUnused', { createdAt }) : text('people.keyUsed', { createdAt, lastUsedAt });
  return (
    <li className="key">
      <span><strong>{name}</strong><small className="quiet">{used}</small></span>
      <button
        type="button"
        className="button"
        aria-label={`${action}: ${name}`}
        onClick={() => (asked ? void onRemove(id) : ask(true))}
        onBlur={() => ask(false)}
      >
        {action}
      </button>
    </li>
  );
}

function Made({ of: { id, secret } }: { readonly of: NewApiKey }) {
  const { text } = useText();
  return (
    <div className="key-made">
      <p role="status">{text('people.keyMade')}</p>
      <dl>
        <div><dt>{text('people.keyId')}</dt><dd><code>{id}</code></dd></div>
        <div><dt>{text('people.keySecret')}</dt><dd><code>{secret}</code></dd></div>
      </dl>
    </div>
  );
}
