// Own orders that wait, with what can be done about them.

import { useState } from 'react';
import { refusalOf, type OrderFailure } from '../../state/orders';
import { usePage, useServices } from '../../state/hooks';
import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { OrderRow } from './OrderRow';
import './orders.css';

export function OpenOrders() {
  const { text } = useText();
  const { ready, openOrders } = usePage((state) => state.account);
  const loggedIn = usePage(({ session }) => session.loggedIn);
  if (openOrders.size === 0) {
    return <Note>{text(!loggedIn ? 'orders.guest' : ready ? 'orders.empty' : 'ticket.loading')}</Note>;
  }
  return (
    <>
      <ul className="orders">
        {Array.from(openOrders.values(), (order) => <OrderRow key={order.id} order={order} />)}
      </ul>
      <CancelAll />
    </>
  );
}

function CancelAll() {
  const { text, say } = useText();
  const { orders } = useServices();
  const account = usePage((state) => state.account);
  const [failure, setFailure] = useState<OrderFailure | null>(null);
  const cancel = async () => setFailure(await orders.cancelAll());
  return (
    <div className="orders-all">
      <p className="message" role="alert">{failure && say(refusalOf(account, failure))}</p>
      <button type="button" className="button orders-cancel-all" onClick={() => void cancel()}>{text('orders.cancelAll')}</button>
    </div>
  );
}
