// The order book of the chosen instrument: asks above, bids below, bars for their depth; a price goes into the ticket.

import { useCallback, useMemo, type CSSProperties } from 'react';
import { restingIn } from '../../model/resting';
import { bookOf, tickerOf } from '../../state/page';
import { useChannel, usePage, useServices } from '../../state/hooks';
import { grouped } from '../../text/format';
import { useText } from '../../text/useText';
import { Note } from '../../ui/Note';
import { Panel } from '../../ui/Panel';
import { useMedia, WIDE } from '../../ui/useMedia';
import { BookSide } from './BookSide';
import { LastPrice } from './LastPrice';
import { useLevelFocus } from './useLevelFocus';
import './book.css';

const LOW = '(max-height: 1040px)';

export function OrderBook() {
  const { text } = useText();
  const symbol = usePage((state) => state.selected);
  useChannel(symbol && `book:${symbol}`);
  return (
    <Panel name="book" title={text('book.title')} coach="book">
      <Levels symbol={symbol} />
      <BookNote symbol={symbol} />
    </Panel>
  );
}

function Levels({ symbol }: { readonly symbol: string | null }) {
  const { text } = useText();
  const { openTicket } = useServices();
  const book = usePage((state) => bookOf(state, symbol));
  const ticker = usePage((state) => tickerOf(state, symbol));
  const own = useOwnQuantities(symbol);
  const rows = useRows();
  const asks = book.asks.slice(0, rows).toReversed();
  const bids = book.bids.slice(0, rows);
  const { table, stop, onFocus, onKeyDown } = useLevelFocus(asks, bids);
  const pick = useCallback((price: number) => openTicket({ type: 'limit', price: grouped(price) }), [openTicket]);
  const most = Math.max(1, ...asks.concat(bids).map(({ quantity }) => quantity));
  const both = { most, own, reference: ticker?.referencePrice, stop, onPick: pick };
  const style = { '--book-rows': rows } as CSSProperties;
  return (
    <div className="book-table" role="table" aria-label={text('book.title')} style={style} ref={table} {...{ onFocus, onKeyDown }}>
      <Heads />
      <BookSide side="ask" levels={asks} {...both} />
      <LastPrice ticker={ticker} book={book} />
      <BookSide side="bid" levels={bids} {...both} />
    </div>
  );
}

function Heads() {
  const { text } = useText();
  return (
    <div role="rowgroup">
      <div className="book-heads" role="row">
        {(['book.ask', 'book.price', 'book.bid'] as const).map((head) => <span key={head} role="columnheader">{text(head)}</span>)}
      </div>
    </div>
  );
}

/** How many levels a side has room for. */
function useRows(): number {
  const wide = useMedia(WIDE);
  const low = useMedia(LOW);
  return wide && !low ? 10 : 5;
}

/** Own open shares by price: an account never rests on both sides at one price. */
function useOwnQuantities(symbol: string | null): ReadonlyMap<number, number> {
  const orders = usePage(({ account }) => account.openOrders);
  return useMemo(() => new Map(restingIn(symbol, orders).map(({ price, quantity }) => [price, quantity])), [symbol, orders]);
}

/** What an empty book means. Its line is always there, so that nothing moves. */
function BookNote({ symbol }: { readonly symbol: string | null }) {
  const { text } = useText();
  const phase = usePage(({ round }) => round.phase);
  const { ready, asks, bids } = usePage((state) => bookOf(state, symbol));
  if (asks.length + bids.length > 0) {
    return null;
  }
  const empty = phase === 'open' ? 'book.empty' : 'book.closed';
  return <div className="book-note"><Note>{text(ready ? empty : 'book.loading')}</Note></div>;
}
