// Something about oneself that can be changed, folded away until somebody wants to.

import type { ReactNode } from 'react';
import type { PlainKey } from '../../../text/text';
import { useText } from '../../../text/useText';

interface SectionProps {
  readonly title: PlainKey;
  readonly words: PlainKey;
  readonly children: ReactNode;
}

export function Section({ title, words, children }: SectionProps) {
  const { text } = useText();
  return (
    <details className="settings-section">
      <summary>{text(title)}</summary>
      <p className="quiet">{text(words)}</p>
      {children}
    </details>
  );
}
