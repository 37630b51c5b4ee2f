// The frame of a table of records: what was traded, how many, at what price, and a last column of its own.

import type { ReactNode } from 'react';
import { useText } from '../../text/useText';

interface RecordsTableProps {
  readonly last: 'records.value' | 'records.status';
  readonly children: ReactNode;
}

export function RecordsTable({ last, children }: RecordsTableProps) {
  const { text } = useText();
  return (
    <table className="records-table">
      <thead>
        <tr>
          <th scope="col">{text('records.what')}</th>
          <th scope="col">{text('records.quantity')}</th>
          <th scope="col">{text('records.price')}</th>
          <th scope="col">{text(last)}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
