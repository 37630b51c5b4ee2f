// Fills as a table: how many shares, at what price, for how much.

import type { Fill } from '../../model/messages';
import { useText } from '../../text/useText';
import { RecordsTable } from './RecordsTable';
import { Subject } from './Subject';

export function FillTable({ fills }: { readonly fills: readonly Fill[] }) {
  return <RecordsTable last="records.value">{fills.map((fill) => <Row key={fill.id} fill={fill} />)}</RecordsTable>;
}

function Row({ fill }: { readonly fill: Fill }) {
  const { won, shares } = useText();
  const { symbol, side, roundId, time, quantity, price } = fill;
  return (
    <tr data-fill={fill.id}>
      <Subject symbol={symbol} side={side} roundId={roundId} time={time} />
      <td className="number">{shares(quantity)}</td>
      <td className="number">{won(price)}</td>
      <td className="number">{won(price * quantity)}</td>
    </tr>
  );
}
