// Fills as a table: how many shares, at what price, for how much.

import type { Fill } from '../../model/messages';
import { useText } from '../../text/useText';
import { Subject } from './Subject';

export function FillTable({ fills }: { readonly fills: readonly Fill[] }) {
  const { text } = useText();
  return (
    <table className="records-table">
      <thead>
        <tr>
          <th scope="col">{text('records.what')}</th>
          <th scope="col">{text('records.quantity')}</th>
          <th scope="col">{text('records.price')}</th>
          <th scope="col">{text('records.value')}</th>
        </tr>
      </thead>
      <tbody>{fills.map((fill) => <Row key={fill.id} fill={fill} />)}</tbody>
    </table>
  );
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
