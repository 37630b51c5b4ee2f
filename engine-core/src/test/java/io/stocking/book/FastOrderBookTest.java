package io.stocking.book;

import io.stocking.kit.BookDriver;
import io.stocking.kit.OrderBookContractTest;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import java.util.ArrayList;
import java.util.List;

class FastOrderBookTest extends OrderBookContractTest {
    @Override
    protected BookDriver newBook() {
        return new FastBook();
    }

    /** Drives an {@link OrderBook}; the number of an order is the sequence in its id. */
    private static final class FastBook implements BookDriver, TradeListener {
        private final OrderPool orders = new OrderPool(100);
        private final OrderBook book =
                new OrderBook(new PriceLadder(new TickTable(new long[] {0}, new long[] {1}), 1, 200), orders);
        private final List<Integer> slots = new ArrayList<>();
        private final List<String> events = new ArrayList<>();

        @Override
        public boolean enter(
                final long accountId,
                final SelfTradePrevention prevention,
                final Side side,
                final long quantity,
                final long price) {
            final int slot = allocate(accountId, side, quantity, price);
            final boolean stopped = book.match(slot, prevention, this);
            if (orders.leaves(slot) > 0 && !stopped) {
                book.rest(slot);
            }
            return stopped;
        }

        @Override
        public void rest(final long accountId, final Side side, final long quantity, final long price) {
            book.rest(allocate(accountId, side, quantity, price));
        }

        private int allocate(final long accountId, final Side side, final long quantity, final long price) {
            final int slot = orders.allocate(slots.size() + 1L);
            orders.describe(slot, accountId, 1, side == Side.SELL, false);
            orders.offer(slot, price, book.ladder().levelOf(price), quantity);
            slots.add(slot);
            return slot;
        }

        @Override
        public void cancel(final int number) {
            book.remove(slots.get(number - 1));
        }

        @Override
        public void reduce(final int number, final long quantity) {
            book.reduce(slots.get(number - 1), quantity);
        }

        @Override
        public void uncross(final AuctionTieRule tieRule, final long reference) {
            book.uncross(new CallAuction(tieRule, reference), this);
        }

        @Override
        public long bestPrice(final Side side) {
            return book.bestPrice(side);
        }

        @Override
        public boolean wouldTrade(final Side side, final long price) {
            return book.wouldTrade(side, price);
        }

        @Override
        public String lookAhead(
                final long accountId,
                final SelfTradePrevention prevention,
                final Side side,
                final long quantity,
                final long price) {
            final BookWalk walk = book.walk(side, price, quantity).as(accountId, prevention);
            return walk.quantity() + " for " + walk.cost();
        }

        @Override
        public List<String> events() {
            return events;
        }

        @Override
        public List<String> orders() {
            final List<String> resting = new ArrayList<>();
            for (final Side side : List.of(Side.BUY, Side.SELL)) {
                for (int slot = book.next(side, OrderPool.NONE); slot != OrderPool.NONE; slot = book.next(side, slot)) {
                    resting.add(number(slot) + ": " + orders.leaves(slot) + " @ " + orders.price(slot));
                }
            }
            return resting;
        }

        private long number(final int slot) {
            return orders.orderId(slot) >>> OrderPool.SLOT_BITS;
        }

        @Override
        public void onTrade(final int taker, final int maker, final long price, final long quantity) {
            events.add(number(maker) + " and " + number(taker) + " trade " + quantity + " @ " + price);
        }

        @Override
        public void onUncross(final int buyer, final int seller, final long price, final long quantity) {
            events.add(number(seller) + " and " + number(buyer) + " uncross " + quantity + " @ " + price);
        }

        @Override
        public void onSelfTradePrevented(final int maker) {
            events.add(number(maker) + " is prevented");
        }
    }
}
