// What has just traded in the chosen instrument.

import { memo } from 'react';
import type { Trade } from '../../model/messages';
import { tapeOf } from '../../state/page';
import { useChannel, usePage } from '../../state/hooks';
import { clock, direction, grouped } from '../../text/format';
import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Table } from '../../ui/Table';

export function Tape() {
  const { text } = useText();
  const symbol = usePage((state) => state.selected);
  const { ready, trades } = usePage((state) => tapeOf(state, symbol));
  useChannel(symbol && `trades:${symbol}`);
  if (trades.length === 0) {
    return <Note>{text(ready ? 'tape.empty' : 'tape.loading')}</Note>;
  }
  const heads = [
    { id: 'time', title: text('chart.time') },
    { id: 'side', title: text('tape.taker') },
    { id: 'quantity', title: text('list.quantity'), kind: 'figure' },
    { id: 'price', title: text('book.price'), kind: 'figure' },
  ] as const;
  return (
    <Table name="tape" caption={text('tape.title')} heads={heads}>
      {trades.map((trade) => <TradeRow key={trade.id} trade={trade} />)}
    </Table>
  );
}

/** Trades never change. */
const TradeRow = memo(({ trade: { id, time, price, quantity, takerSide } }: { readonly trade: Trade }) => {
  const { text } = useText();
  const bought = takerSide === 'buy';
  return (
    <tr data-key={id}>
      <td className="quiet">{clock(time)}</td>
      <td className={direction(bought ? 1 : -1)}>{bought ? '▲' : '▼'} {text(bought ? 'tape.buy' : 'tape.sell')}</td>
      <td className="table-figure">{grouped(quantity)}</td>
      <td className="table-figure">{grouped(price)}</td>
    </tr>
  );
});
