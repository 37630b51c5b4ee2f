// What an order or a fill was about: side, instrument, round and time. The instrument leads to its chart.

import type { Side } from '../../model/messages';
import { nameOf } from '../../state/page';
import { usePage, useServices } from '../../state/hooks';
import { stamp } from '../../text/format';
import { useText } from '../../text/useText';
import { Link } from '../../ui/route';

interface SubjectProps {
  readonly symbol: string;
  readonly side: Side;
  readonly roundId: number;
  readonly time: number;
}

export function Subject({ symbol, side, roundId, time }: SubjectProps) {
  const { text, pick } = useText();
  const { select } = useServices();
  const name = usePage((state) => nameOf(state, symbol));
  const listed = usePage(({ tickers }) => tickers.bySymbol.has(symbol));
  return (
    <th scope="row" className="records-subject">
      <span className={side === 'buy' ? 'up' : 'down'}>{text(`side.${side}`)}</span>{' '}
      {listed ? <Link href="/" onClick={() => select(symbol)}>{pick(name)}</Link> : pick(name)}
      <small className="quiet number">{text('round.number', { id: roundId })} · {stamp(time, Date.now())}</small>
    </th>
  );
}
