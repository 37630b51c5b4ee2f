// Own orders and fills over all rounds.

import { useState } from 'react';
import { Filters } from '../../panels/records/Filters';
import { DoneOrders, OwnFills, WaitingOrders } from '../../panels/records/Lists';
import { Nobody } from '../../panels/start/Nobody';
import { ALL_RECORDS, keyOf } from '../../model/records';
import { usePage } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Page } from '../../ui/Page';
import { Tabs } from '../../ui/Tabs';

export function OrdersPage() {
  const { text } = useText();
  const loggedIn = usePage(({ session }) => session.loggedIn);
  return (
    <Page title={text('nav.orders')}>
      {loggedIn ? <Records /> : <Nobody words="records.nobody" />}
    </Page>
  );
}

function Records() {
  const { text } = useText();
  const [filter, setFilter] = useState(ALL_RECORDS);
  const userId = usePage(({ session }) => session.me?.userId ?? null);
  const key = `${userId} ${keyOf(filter)}`;
  const tabs = [
    { id: 'waiting', title: text('orders.title'), content: () => <WaitingOrders filter={filter} /> },
    { id: 'done', title: text('records.done'), content: () => <DoneOrders key={key} filter={filter} /> },
    { id: 'fills', title: text('records.fills'), content: () => <OwnFills key={key} filter={filter} /> },
  ];
  return (
    <section className="panel records" aria-label={text('nav.orders')}>
      <Filters filter={filter} onChange={setFilter} />
      <Tabs label={text('nav.orders')} tabs={tabs} />
    </section>
  );
}
