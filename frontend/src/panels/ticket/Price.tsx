// The price of a limit order, and between which prices the exchange takes it.

import { nextPrice } from '../../model/ticks';
import { usePage } from '../../state/hooks';
import { tickerOf } from '../../state/page';
import { grouped, parseWhole } from '../../text/format';
import { useText } from '../../text/useText';
import { NumberField } from '../../ui/NumberField';
import type { TicketModel } from './useTicket';

export function Price({ ticket: { form, fillIn } }: { readonly ticket: TicketModel }) {
  const { text } = useText();
  const ticker = usePage((state) => tickerOf(state, state.selected));
  const step = (direction: 1 | -1) => {
    if (ticker) {
      const from = parseWhole(form.price);
      const price = from === null ? ticker.price : nextPrice(ticker.ticks, from, direction);
      fillIn({ price: grouped(Math.min(ticker.upperPriceLimit, Math.max(ticker.lowerPriceLimit, price))) });
    }
  };
  const limits = ticker && (
    <span className="number">
      {text('ticket.limits', { lowest: ticker.lowerPriceLimit, highest: ticker.upperPriceLimit })}
    </span>
  );
  return (
    <NumberField
      name="price"
      label={text('ticket.price')}
      aside={limits}
      value={form.price}
      onChange={(price) => fillIn({ price })}
      onStep={step}
    />
  );
}
