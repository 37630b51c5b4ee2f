// Orders that wait, orders that have ended, and fills: the first as they are at the moment, the others page by page.

import type { ReactNode } from 'react';
import { explainProblem } from '../../model/people';
import { filterOrders, type RecordFilter } from '../../model/records';
import { usePage } from '../../state/hooks';
import type { Paged } from '../../state/loading';
import { useDoneOrders, useOwnFills } from '../../state/records';
import type { PlainKey } from '../../text/text';
import { useText } from '../../text/useText';
import { Failed } from '../../ui/Failed';
import { Note } from '../../ui/Note';
import { Link } from '../../ui/route';
import { FillTable } from './FillTable';
import { OrderTable } from './OrderTable';

/** A list has to begin anew when the filter is another. */
interface ListProps {
  readonly filter: RecordFilter;
}

export function WaitingOrders({ filter }: ListProps) {
  const { text } = useText();
  const { ready, openOrders } = usePage(({ account }) => account);
  const orders = filterOrders(openOrders.values(), filter);
  if (!ready) {
    return <Note>{text('records.loading')}</Note>;
  }
  return orders.length === 0 ? <Empty words="records.noneWaiting" /> : <OrderTable orders={orders} />;
}

export function DoneOrders({ filter }: ListProps) {
  const orders = useDoneOrders(filter);
  return <Pages of={orders} empty="records.noneDone">{(items) => <OrderTable orders={items} />}</Pages>;
}

export function OwnFills({ filter }: ListProps) {
  const fills = useOwnFills(filter);
  return <Pages of={fills} empty="records.noneFilled">{(items) => <FillTable fills={items} />}</Pages>;
}

interface PagesProps<Item> {
  readonly of: Paged<Item>;
  readonly empty: PlainKey;
  readonly children: (items: readonly Item[]) => ReactNode;
}

function Pages<Item>({ of: { value, failure, retry, more, busy }, empty, children }: PagesProps<Item>) {
  const { text, say } = useText();
  return (
    <>
      {value && (value.length === 0 ? <Empty words={empty} /> : children(value))}
      {failure && <Failed words={say(explainProblem(failure, []).sentence)} onRetry={retry} />}
      {busy && <Note>{text('records.loading')}</Note>}
      {more && <button type="button" className="button records-more" onClick={more}>{text('records.more')}</button>}
    </>
  );
}

function Empty({ words }: { readonly words: PlainKey }) {
  const { text } = useText();
  return (
    <div className="panel-note">
      <p className="quiet">{text(words)}</p>
      <Link className="button records-link" href="/">{text('records.toTrade')}</Link>
    </div>
  );
}
