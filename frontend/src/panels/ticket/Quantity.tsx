// How many shares: as a number, with a slider, as a part of what is possible, or for a tenth of the cash.

import { affordable } from '../../model/book';
import { bookOf } from '../../state/page';
import { usePage } from '../../state/hooks';
import { grouped } from '../../text/format';
import { useText } from '../../text/useText';
import { NumberField } from '../../ui/NumberField';
import type { TicketModel } from './useTicket';

const PERCENTS = [10, 25, 50, 100] as const;
const TENTH = 10;

export function Quantity({ ticket }: { readonly ticket: TicketModel }) {
  const { text, shares } = useText();
  const { form, draft, largest, fillIn } = ticket;
  const take = (quantity: number) => fillIn({ quantity: quantity > 0 ? grouped(quantity) : '' });
  return (
    <>
      <NumberField
        name="quantity"
        label={text('ticket.quantity')}
        aside={<Possible ticket={ticket} />}
        value={form.quantity}
        onChange={(quantity) => fillIn({ quantity })}
      />
      <input
        className="ticket-slider"
        type="range"
        aria-label={text('ticket.slider')}
        aria-valuetext={shares(draft.quantity ?? 0)}
        min={0}
        max={Math.max(1, largest)}
        value={Math.min(draft.quantity ?? 0, largest)}
        disabled={largest === 0}
        onChange={({ target }) => take(Number(target.value))}
      />
      <div className="ticket-parts">
        {PERCENTS.map((percent) => (
          <button
            key={percent}
            type="button"
            className="button"
            data-percent={percent}
            aria-label={text('ticket.share', { percent })}
            disabled={largest === 0}
            onClick={() => take(Math.floor((largest * percent) / 100))}
          >
            {percent} %
          </button>
        ))}
      </div>
      <Preset ticket={ticket} />
    </>
  );
}

/** What there is to order with: cash that no order holds, or shares that none offers. */
function Possible({ ticket: { form, largest } }: { readonly ticket: TicketModel }) {
  const { text, won, shares } = useText();
  const buyingPower = usePage(({ account }) => account.buyingPower);
  return (
    <span className="ticket-possible number">
      {form.side === 'buy' ? text('ticket.cash', { cash: won(buyingPower) }) : text('ticket.held', { shares: shares(largest) })}
    </span>
  );
}

/** The first order of somebody who has never traded: a market buy for a tenth of the cash. */
function Preset({ ticket: { fillIn } }: { readonly ticket: TicketModel }) {
  const { text } = useText();
  const buyingPower = usePage(({ account }) => account.buyingPower);
  const book = usePage((state) => bookOf(state, state.selected));
  const quantity = affordable(book, Math.floor(buyingPower / TENTH));
  return (
    <button
      type="button"
      className="button ticket-preset"
      disabled={quantity === 0}
      onClick={() => fillIn({ side: 'buy', type: 'market', quantity: grouped(quantity) })}
    >
      {text('ticket.preset')}
    </button>
  );
}
