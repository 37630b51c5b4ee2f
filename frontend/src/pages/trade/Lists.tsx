// What is one's own, and the tape, in one place.

import { Fills } from '../../panels/fills/Fills';
import { Holdings } from '../../panels/holdings/Holdings';
import { OpenOrders } from '../../panels/orders/OpenOrders';
import { Tape } from '../../panels/tape/Tape';
import { usePage, useRoundFills } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Tabs } from '../../ui/Tabs';

export function Lists() {
  const { text } = useText();
  const orders = usePage(({ account }) => account.openOrders.size);
  const holdings = usePage(({ account }) => account.holdings.size);
  const fills = useRoundFills().length;
  const tabs = [
    { id: 'orders', title: <Counted title={text('orders.title')} count={orders} />, content: () => <OpenOrders /> },
    { id: 'holdings', title: <Counted title={text('holdings.title')} count={holdings} />, content: () => <Holdings /> },
    { id: 'fills', title: <Counted title={text('fills.title')} count={fills} />, content: () => <Fills /> },
    { id: 'tape', title: text('tape.title'), content: () => <Tape /> },
  ];
  return (
    <section className="panel trade-lists" aria-label={text('nav.lists')}>
      <Tabs label={text('nav.lists')} tabs={tabs} />
    </section>
  );
}

/** A title with how many there are, if any. */
function Counted({ title, count }: { readonly title: string; readonly count: number }) {
  const { text } = useText();
  if (count === 0) {
    return title;
  }
  return <>{title} <span className="trade-count number" aria-label={text('list.count', { count })}>{count}</span></>;
}
