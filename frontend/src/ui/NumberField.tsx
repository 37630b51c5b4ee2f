// A field for a whole number; separators appear when it is left.

import type { ReactNode } from 'react';
import { grouped, parseWhole } from '../text/format';
import './numberField.css';

interface NumberFieldProps {
  readonly name: string;
  readonly label: string;
  /** What stands beside the label. */
  readonly aside?: ReactNode;
  /** What was typed, a number or not. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function NumberField({ name, label, aside, value, onChange }: NumberFieldProps) {
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
      />
    </label>
  );
}
