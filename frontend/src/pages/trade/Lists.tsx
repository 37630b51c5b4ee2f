// What is one's own, and the tape, in one place.

import { Fills } from '../../panels/fills/Fills';
import { Holdings } from '../../panels/holdings/Holdings';
import { OpenOrders } from '../../panels/orders/OpenOrders';
import { Tape } from '../../panels/tape/Tape';
import { useText } from '../../text/useText';
import { Tabs } from '../../ui/Tabs';

export function Lists() {
  const { text } = useText();
  const tabs = [
    { id: 'orders', title: text('orders.title'), content: () => <OpenOrders /> },
    { id: 'holdings', title: text('holdings.title'), content: () => <Holdings /> },
    { id: 'fills', title: text('fills.title'), content: () => <Fills /> },
    { id: 'tape', title: text('tape.title'), content: () => <Tape /> },
  ];
  return (
    <section className="panel trade-lists" aria-label={text('nav.lists')}>
      <Tabs label={text('nav.lists')} tabs={tabs} />
    </section>
  );
}
