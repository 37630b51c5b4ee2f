// A field for a whole number; separators appear when it is left.

import type { ReactNode } from 'react';
import { grouped, parseWhole } from '../text/format';
import { useText } from '../text/useText';
import './numberField.css';

interface NumberFieldProps {
  readonly name: string;
  readonly label: string;
  /** What stands beside the label. */
  readonly aside?: ReactNode;
  /** What was typed, a number or not. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Goes to the next number above (1) or below (-1): with the arrow keys, and with two buttons. */
  readonly onStep?: (direction: 1 | -1) => void;
}

const STEPS: { readonly [key: string]: 1 | -1 } = { ArrowUp: 1, ArrowDown: -1 };

export function NumberField({ onStep, ...field }: NumberFieldProps) {
  const { text } = useText();
  if (!onStep) {
    return <Field {...field} />;
  }
  return (
    <div className="field-stepped">
      <Field {...field} onStep={onStep} />
      <button type="button" className="button" aria-label={text('field.less', { label: field.label })} onClick={() => onStep(-1)}>
        －
      </button>
      <button type="button" className="button" aria-label={text('field.more', { label: field.label })} onClick={() => onStep(1)}>
        ＋
      </button>
    </div>
  );
}

function Field({ name, label, aside, value, onChange, onStep }: NumberFieldProps) {
  const separate = () => {
    const number = parseWhole(value);
    const separated = number === null ? value : grouped(number);
    if (separated !== value) {
      onChange(separated);
    }
  };
  return (
    <label className="field">
      <span className="field-head"><span>{label}</span>{aside}</span>
      <input
        className="field-input number"
        name={name}
        type="text"
        inputMode="numeric"
        maxLength={19}
        value={value}
        onChange={({ target }) => onChange(target.value)}
        onBlur={separate}
        onKeyDown={(event) => {
          const direction = STEPS[event.key];
          if (onStep && direction) {
            event.preventDefault();
            onStep(direction);
          }
        }}
      />
    </label>
  );
}
