// Orders as a table: what was asked for, what came of it.

import type { Order } from '../../model/messages';
import { averagePrice } from '../../model/records';
import { useText } from '../../text/useText';
import { RecordsTable } from './RecordsTable';
import { Subject } from './Subject';

export function OrderTable({ orders }: { readonly orders: readonly Order[] }) {
  return <RecordsTable last="records.status">{orders.map((order) => <Row key={order.id} order={order} />)}</RecordsTable>;
}

function Row({ order }: { readonly order: Order }) {
  const { text, won, shares } = useText();
  const { symbol, side, roundId, createdAt, quantity, filledQuantity, limitPrice, status } = order;
  const average = averagePrice(order);
  return (
    <tr data-order={order.id}>
      <Subject symbol={symbol} side={side} roundId={roundId} time={createdAt} />
      <td className="number">
        {shares(quantity)}
        <small className="quiet">{text('records.filled', { filled: filledQuantity })}</small>
      </td>
      <td className="number">
        {limitPrice === null ? text('ticket.market') : won(limitPrice)}
        <small className="quiet">{average === null ? '' : text('records.average', { price: average })}</small>
      </td>
      <td className={`records-status records-${status}`}>{text(`records.status.${status}`)}</td>
    </tr>
  );
}
