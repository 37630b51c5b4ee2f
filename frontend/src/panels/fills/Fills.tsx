// Own fills of this round, newest first.

import { memo } from 'react';
import type { Fill } from '../../model/messages';
import { nameOf } from '../../state/page';
import { usePage, useRoundFills, useServerTime } from '../../state/hooks';
import { direction, grouped } from '../../text/format';
import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Table } from '../../ui/Table';

const SHOWN = 100;

export function Fills() {
  const { text } = useText();
  const ready = usePage(({ account }) => account.ready);
  const fills = useRoundFills();
  const loggedIn = usePage(({ session }) => session.loggedIn);
  if (fills.length === 0) {
    return <Note>{text(!loggedIn ? 'fills.guest' : ready ? 'fills.empty' : 'ticket.loading')}</Note>;
  }
  const heads = [
    { id: 'name', title: text('list.name') },
    { id: 'side', title: text('list.side') },
    { id: 'quantity', title: text('list.quantity'), kind: 'figure' },
    { id: 'price', title: text('book.price'), kind: 'figure' },
    { id: 'value', title: text('list.value'), kind: 'minor' },
    { id: 'time', title: text('chart.time'), kind: 'figure' },
  ] as const;
  return (
    <Table name="fills" caption={text('fills.title')} heads={heads}>
      {fills.slice(0, SHOWN).map((fill) => <FillRow key={fill.id} fill={fill} />)}
    </Table>
  );
}

const FillRow = memo(({ fill }: { readonly fill: Fill }) => {
  const { text, pick, won } = useText();
  const name = usePage((state) => nameOf(state, fill.symbol));
  return (
    <tr data-key={fill.id}>
      <th scope="row">{pick(name)}</th>
      <td className={direction(fill.side === 'buy' ? 1 : -1)}>{text(`side.${fill.side}`)}</td>
      <td className="table-figure">{grouped(fill.quantity)}</td>
      <td className="table-figure">{grouped(fill.price)}</td>
      <td className="table-minor">{won(fill.price * fill.quantity)}</td>
      <td className="table-figure quiet"><Moment time={fill.time} /></td>
    </tr>
  );
});

function Moment({ time }: { readonly time: number }) {
  const { moment } = useText();
  return moment(time, useServerTime());
}
