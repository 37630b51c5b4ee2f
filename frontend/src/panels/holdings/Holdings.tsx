// Shares held, with what they cost and are worth.

import { gainOf } from '../../model/gain';
import type { Holding } from '../../model/messages';
import { nameOf, tickerOf } from '../../state/page';
import { usePage, useServices } from '../../state/hooks';
import { direction, grouped, signed } from '../../text/format';
import { useText } from '../../text/useText';
import { Change } from '../../ui/Change';
import { Note } from '../../ui/Note';
import { Table } from '../../ui/Table';
import { useTint } from '../../ui/useTint';
import './holdings.css';

export function Holdings() {
  const { text } = useText();
  const { ready, holdings } = usePage((state) => state.account);
  const loggedIn = usePage(({ session }) => session.loggedIn);
  if (holdings.size === 0) {
    return <Note>{text(!loggedIn ? 'account.guest' : ready ? 'holdings.empty' : 'ticket.loading')}</Note>;
  }
  const heads = [
    { id: 'name', title: text('list.name') },
    { id: 'quantity', title: text('list.quantity'), kind: 'figure' },
    { id: 'entry', title: text('holdings.average'), kind: 'figure' },
    { id: 'value', title: text('holdings.value'), kind: 'minor' },
    { id: 'gain', title: text('holdings.gain'), kind: 'figure' },
    { id: 'sell', title: text('list.action'), kind: 'figure' },
  ] as const;
  return (
    <Table name="holdings" caption={text('holdings.title')} heads={heads}>
      {Array.from(holdings.values(), (holding) => <HoldingRow key={holding.symbol} holding={holding} />)}
    </Table>
  );
}

function HoldingRow({ holding }: { readonly holding: Holding }) {
  const { text, pick, won } = useText();
  const { select, openTicket } = useServices();
  const { symbol, quantity, availableQuantity: available, averageEntryPrice } = holding;
  const name = pick(usePage((state) => nameOf(state, symbol)));
  const price = usePage((state) => tickerOf(state, symbol)?.price);
  const worth = useTint<HTMLTableCellElement>(price ?? null);
  const { value, gain, basisPoints } = gainOf(holding, price);
  const sell = () => {
    select(symbol);
    openTicket({ side: 'sell' });
  };
  return (
    <tr data-key={symbol}>
      <th scope="row"><button type="button" className="table-link" onClick={() => select(symbol)}>{name}</button></th>
      <td className="table-figure">
        {grouped(quantity)}
        {available < quantity && <small className="quiet">{text('holdings.free', { available })}</small>}
      </td>
      <td className="table-figure">{grouped(averageEntryPrice)}</td>
      <td className="table-minor" ref={worth}>{won(value)}</td>
      <td className={`table-figure ${direction(gain)}`}>{signed(gain)}<small><Change basisPoints={basisPoints} /></small></td>
      <td className="table-figure">
        <button type="button" className="button holdings-sell" aria-label={text('holdings.sellOf', { name })} onClick={sell}>
          {text('side.sell')}
        </button>
      </td>
    </tr>
  );
}
