// A labelled field with its hint and its error; passwords can be shown.

import { useId, useState, type ReactNode } from 'react';
import type { Field } from '../../model/people';
import type { PlainKey, Sentence } from '../../text/text';
import { useText } from '../../text/useText';

/** How long a value may be is the server's to say: a limit here would cut what is pasted without a word. */
export interface FieldTerms {
  readonly name: Field;
  readonly type: 'email' | 'text' | 'password' | 'checkbox';
  readonly label: PlainKey;
  readonly hint?: PlainKey;
  readonly autoComplete?: string;
}

interface FormFieldProps {
  readonly terms: FieldTerms;
  /** What was typed; a box that is ticked has one, too. */
  readonly value: string;
  readonly problem: Sentence | null;
  readonly onType: (value: string) => void;
}

const TICKED = 'yes';

export function FormField({ terms, value, problem, onType }: FormFieldProps) {
  const { text, say } = useText();
  const [shown, show] = useState(false);
  const id = useId();
  const { name, type, label, hint, autoComplete = 'off' } = terms;
  const common = {
    id, name, autoComplete, required: true, autoCapitalize: 'none', spellCheck: false,
    'aria-invalid': problem !== null, 'aria-describedby': `${id}-hint ${id}-error`,
  };
  const input = type === 'checkbox'
    ? <input {...common} type="checkbox" checked={value === TICKED} onChange={({ target }) => onType(target.checked ? TICKED : '')} />
    : <input {...common} type={shown ? 'text' : type} value={value} onChange={({ target }) => onType(target.value)} />;
  return (
    <div className={`entry ${type}`}>
      <label htmlFor={id}><span className="label">{text(label)}</span></label>
      {type === 'password' ? <Secret label={text(label)} shown={shown} onShow={show}>{input}</Secret> : input}
      <small className="quiet" id={`${id}-hint`}>{hint ? text(hint) : ''}</small>
      <p className="message" id={`${id}-error`} role="alert">{problem ? say(problem) : ''}</p>
    </div>
  );
}

interface SecretProps {
  readonly label: string;
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  readonly children: ReactNode;
}

function Secret({ label, shown, onShow, children }: SecretProps) {
  const { text } = useText();
  const action = text(shown ? 'people.hide' : 'people.show');
  return (
    <div className="secret">
      {children}
      <button type="button" className="button reveal" aria-label={`${action}: ${label}`} onClick={() => onShow(!shown)}>
        {action}
      </button>
    </div>
  );
}
