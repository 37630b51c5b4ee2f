// Another price and quantity for a waiting order. Once it is taken, the order is another one and its row goes.

import { useRef, useState, useEffect, type KeyboardEvent, type SubmitEvent } from 'react';
import type { Order } from '../../model/messages';
import { nextPrice, type Ticks } from '../../model/ticks';
import { usePage } from '../../state/hooks';
import { tickerOf } from '../../state/page';
import { grouped, parseWhole } from '../../text/format';
import { useText } from '../../text/useText';
import { NumberField } from '../../ui/NumberField';

interface EditOrderProps {
  readonly order: Order;
  readonly busy: boolean;
  readonly onBack: () => void;
  readonly onSave: (terms: { quantity: number; price: number }) => void;
}

const NO_TICKS: Ticks = [];

export function EditOrder({ order, busy, onBack, onSave }: EditOrderProps) {
  const { text } = useText();
  const ticks = usePage((state) => tickerOf(state, order.symbol)?.ticks ?? NO_TICKS);
  const element = useRef<HTMLFormElement>(null);
  const [price, setPrice] = useState(grouped(order.limitPrice ?? 0));
  const [quantity, setQuantity] = useState(grouped(order.quantity));
  useEffect(() => element.current?.querySelector('input')?.focus(), []);
  const terms = { price: parseWhole(price), quantity: parseWhole(quantity) };
  const step = (direction: 1 | -1) => {
    if (terms.price !== null) {
      setPrice(grouped(nextPrice(ticks, terms.price, direction)));
    }
  };
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    if (terms.price !== null && terms.quantity !== null) {
      onSave({ price: terms.price, quantity: terms.quantity });
    }
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === 'Escape') {
      onBack();
    }
  };
  return (
    <form className="order-edit" autoComplete="off" noValidate ref={element} onSubmit={onSubmit} onKeyDown={onKeyDown}>
      <NumberField name="price" label={text('ticket.price')} value={price} onChange={setPrice} onStep={step} />
      <NumberField name="quantity" label={text('ticket.quantity')} value={quantity} onChange={setQuantity} />
      <button type="submit" className="button order-save" disabled={busy || terms.price === null || terms.quantity === null}>
        {text('orders.save')}
      </button>
    </form>
  );
}
