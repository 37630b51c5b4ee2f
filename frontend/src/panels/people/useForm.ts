// What a form about people knows: what was typed, what is wrong with it, and whether it is on its way.

import { useState } from 'react';
import { explainProblem, type Field } from '../../model/people';
import type { Outcome } from '../../state/people';
import type { Sentence } from '../../text/text';

export type Values = Readonly<Partial<Record<Field, string>>>;
type Sentences = Readonly<Partial<Record<Field, Sentence>>>;

interface FormTerms<Answer> {
  readonly names: readonly Field[];
  /** What is filled in for the person at first. */
  readonly suggested: Values;
  readonly send: (values: Record<Field, string>) => Promise<Outcome<Answer>>;
  /** It was taken; what was typed is forgotten by then. */
  readonly onDone: (values: Values, answer: Answer | null) => void;
}

export interface FormState {
  readonly values: Values;
  /** What is wrong with a field. */
  readonly problems: Sentences;
  /** What is wrong with no field in particular. */
  readonly problem: Sentence | null;
  readonly busy: boolean;
}

/** `submit` resolves to the field that should have the focus then, null when it is to stay where it is. */
export function useForm<Answer>({ names, suggested, send, onDone }: FormTerms<Answer>) {
  const fresh: FormState = { values: suggested, problems: {}, problem: null, busy: false };
  const [state, set] = useState(fresh);

  const type = (name: Field, value: string) => set((form) =>
    ({ ...form, values: { ...form.values, [name]: value }, problems: { ...form.problems, [name]: undefined } }));

  async function submit(): Promise<Field | null> {
    const values = valuesOf(names, state.values);
    const missing = names.filter((name) => values[name] === '');
    if (state.busy || missing.length > 0) {
      set((form) => ({ ...form, problems: { ...form.problems, ...sentencesFor(missing) } }));
      return missing[0] ?? null;
    }
    set((form) => ({ ...form, problems: {}, problem: null, busy: true }));
    const { answer, failure } = await send(values);
    if (!failure) {
      set({ ...fresh, values: {} });
      onDone(values, answer);
      return null;
    }
    const { field, sentence } = explainProblem(failure, names);
    set((form) => ({
      ...form, busy: false, problem: field ? null : sentence, problems: field ? { [field]: sentence } : {},
    }));
    return field;
  }

  return { state, type, submit };
}

/** What was typed, without the blanks around it unless they belong to a password. */
function valuesOf(names: readonly Field[], typed: Values): Record<Field, string> {
  const entries = names.map((name) => [name, isPassword(name) ? typed[name] ?? '' : (typed[name] ?? '').trim()]);
  return Object.fromEntries(entries) as Record<Field, string>;
}

const isPassword = (name: Field) => name === 'password' || name === 'oldPassword' || name === 'newPassword';

const sentencesFor = (missing: readonly Field[]): Sentences =>
  Object.fromEntries(missing.map((name) => [name, { key: `people.missing.${name}` }]));
