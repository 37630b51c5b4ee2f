// One waiting order: what it is, how much of it has traded, and how to change or cancel it.

import { useState } from 'react';
import type { Order } from '../../model/messages';
import { refusalOf, type OrderFailure } from '../../state/orders';
import { nameOf } from '../../state/page';
import { usePage, useServices } from '../../state/hooks';
import { direction } from '../../text/format';
import { useText } from '../../text/useText';
import { EditOrder } from './EditOrder';

export function OrderRow({ order }: { readonly order: Order }) {
  const { text, pick, say } = useText();
  const { orders, select } = useServices();
  const account = usePage((state) => state.account);
  const name = pick(usePage((state) => nameOf(state, order.symbol)));
  const [editing, edit] = useState(false);
  const { busy, failure, send } = useRequest();
  const { id, side, symbol } = order;
  return (
    <li className="order number" data-key={id} aria-busy={busy}>
      <span className={`order-side ${direction(side === 'buy' ? 1 : -1)}`}>{text(`side.${side}`)}</span>
      <button type="button" className="table-link order-name" onClick={() => select(symbol)}>{name}</button>
      <Terms order={order} />
      <Actions
        order={order}
        name={name}
        busy={busy}
        editing={editing}
        onEdit={() => edit(!editing)}
        onCancel={() => send(() => orders.cancel(order))}
      />
      {editing && (
        <EditOrder
          order={order}
          busy={busy}
          onBack={() => edit(false)}
          onSave={(terms) => send(() => orders.change(order, terms))}
        />
      )}
      <p className="message order-message" role="alert">{failure && say(refusalOf(account, failure))}</p>
    </li>
  );
}

/** One request at a time, and why the last one failed. */
function useRequest() {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<OrderFailure | null>(null);
  const send = async (request: () => Promise<OrderFailure | null>) => {
    setBusy(true);
    setFailure(null);
    setFailure(await request());
    setBusy(false);
  };
  return { busy, failure, send: (request: () => Promise<OrderFailure | null>) => void send(request) };
}

function Terms({ order: { limitPrice, quantity, filledQuantity: filled } }: { readonly order: Order }) {
  const { text, won, shares } = useText();
  return (
    <span className="order-terms">
      {limitPrice !== null && won(limitPrice)} · {shares(quantity - filled)}
      {filled > 0 && <small className="quiet">{text('orders.filled', { filled, quantity })}</small>}
    </span>
  );
}

interface ActionsProps {
  readonly order: Order;
  readonly name: string;
  readonly busy: boolean;
  readonly editing: boolean;
  readonly onEdit: () => void;
  readonly onCancel: () => void;
}

function Actions({ order: { limitPrice, quantity }, name, busy, editing, onEdit, onCancel }: ActionsProps) {
  const { text } = useText();
  const label = (action: string) => text('orders.of', { action, name, price: limitPrice ?? 0, quantity });
  const change = text(editing ? 'orders.back' : 'orders.change');
  const cancel = text('orders.cancel');
  return (
    <span className="order-actions">
      <button type="button" className="button order-change" aria-label={label(change)} aria-expanded={editing} onClick={onEdit}>
        {change}
      </button>
      <button type="button" className="button order-cancel" aria-label={label(cancel)} disabled={busy} onClick={onCancel}>
        {cancel}
      </button>
    </span>
  );
}
