// The frame of a panel: a titled region, and a sentence in its place when it fails.

import { useId, type ReactNode } from 'react';
import { useText } from '../text/useText';
import { Boundary } from './Boundary';

interface PanelProps {
  /** Prefix of the class names of this panel, such as `book`. */
  readonly name: string;
  readonly title: string;
  /** What stands beside the title, such as a button. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  /** The part of the page that a coach mark may point at. */
  readonly coach?: string;
}

export function Panel({ name, title, aside, children, coach }: PanelProps) {
  const { text } = useText();
  const id = useId();
  const failed = (retry: () => void) => (
    <div className="panel-note" role="alert">
      <p>{text('failed.title')} {text('failed.words')}</p>
      <button type="button" className="button" onClick={retry}>{text('failed.retry')}</button>
    </div>
  );
  return (
    <section className={`panel ${name}`} aria-labelledby={id} data-coach={coach}>
      <div className="panel-head">
        <h2 id={id}>{title}</h2>
        {aside}
      </div>
      <Boundary fallback={failed}>{children}</Boundary>
    </section>
  );
}
