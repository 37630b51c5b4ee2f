// Rows of figures under heads.

import type { ReactNode } from 'react';
import './table.css';

export interface Head {
  readonly id: string;
  readonly title: string;
  /** `figure` is set flush right; `minor` is left out on small screens. */
  readonly kind?: 'figure' | 'minor';
}

interface TableProps {
  readonly name: string;
  /** What the rows are, for those who do not see where they stand. */
  readonly caption: string;
  readonly heads: readonly Head[];
  readonly children: ReactNode;
}

export function Table({ name, caption, heads, children }: TableProps) {
  return (
    <table className={`table ${name} number`}>
      <caption className="unseen">{caption}</caption>
      <thead>
        <tr>{heads.map(({ id, title, kind }) => <th key={id} scope="col" className={kind && `table-${kind}`}>{title}</th>)}</tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
