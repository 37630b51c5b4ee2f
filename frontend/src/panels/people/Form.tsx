// A form about people: its fields, what went wrong, and one button that says what goes on.

import { useRef, type FormEvent } from 'react';
import type { Field } from '../../model/people';
import type { Outcome } from '../../state/people';
import type { PlainKey, Sentence } from '../../text/text';
import { useText } from '../../text/useText';
import { FormField, type FieldTerms } from './FormField';
import { useForm, type Values } from './useForm';

interface FormProps<Answer> {
  readonly fields: readonly FieldTerms[];
  readonly submit: PlainKey;
  readonly busy: PlainKey;
  /** Resolves to what came of it; what was typed stays until it was taken. */
  readonly send: (values: Record<Field, string>) => Promise<Outcome<Answer>>;
  readonly onDone?: (values: Values, answer: Answer | null) => void;
  readonly suggested?: Values;
  /** Said above the fields until something else is: good, or a problem from elsewhere. */
  readonly note?: { readonly sentence: Sentence; readonly good: boolean } | null;
  /** Tells a password manager whose password it is. */
  readonly username?: string;
  /** Class names of the button. */
  readonly look?: string;
  readonly onType?: (name: Field, value: string) => void;
}

const NOTHING: Values = {};
const ignore = () => undefined;

export function Form<Answer>(props: FormProps<Answer>) {
  const { fields, send, onDone = ignore, suggested = NOTHING, note = null, onType = ignore } = props;
  const { text, say } = useText();
  const element = useRef<HTMLFormElement>(null);
  const { state, type, submit } = useForm({ names: fields.map(({ name }) => name), suggested, send, onDone });
  const said = state.problem ? { sentence: state.problem, good: false } : note;

  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const wrong = await submit();
    element.current?.querySelector<HTMLInputElement>(`[name=${wrong}]`)?.focus();
  };
  return (
    <form className="people-form" noValidate ref={element} onSubmit={(event) => void onSubmit(event)}>
      <p className={said?.good ? 'message good' : 'message'} role="alert">{said ? say(said.sentence) : ''}</p>
      {props.username !== undefined && <input type="email" autoComplete="username" value={props.username} readOnly hidden />}
      {fields.map((terms) => (
        <FormField
          key={terms.name}
          terms={terms}
          value={state.values[terms.name] ?? ''}
          problem={state.problems[terms.name] ?? null}
          onType={(value) => {
            type(terms.name, value);
            onType(terms.name, value);
          }}
        />
      ))}
      {/* Not the attribute `disabled`: it would take the focus away from who sends with the keyboard. */}
      <button type="submit" className={props.look ?? 'button-primary'} aria-disabled={state.busy} aria-busy={state.busy}>
        {text(state.busy ? props.busy : props.submit)}
      </button>
    </form>
  );
}
