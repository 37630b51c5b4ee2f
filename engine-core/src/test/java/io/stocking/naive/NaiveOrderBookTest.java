package io.stocking.naive;

import io.stocking.kit.BookDriver;
import io.stocking.kit.InstrumentTerms.TickBand;
import io.stocking.kit.OrderBookContractTest;
import io.stocking.message.codec.AuctionTieRule;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class NaiveOrderBookTest extends OrderBookContractTest {
    @Override
    protected BookDriver newBook() {
        return new Driver();
    }

    /** Drives a {@link NaiveBook}; the number of an order is its id. */
    private static final class Driver implements BookDriver, NaiveBook.Listener {
        private final NaiveRules rules = new NaiveRules();
        private final NaiveBook book = new NaiveBook(rules);
        private final List<NaiveOrder> orders = new ArrayList<>();
        private final List<String> events = new ArrayList<>();

        @Override
        public boolean enter(
                final long accountId,
                final SelfTradePrevention prevention,
                final Side side,
                final long quantity,
                final long price) {
            final NaiveOrder order = add(accountId, side, quantity, price);
            final boolean stopped = book.match(order, prevention, this);
            if (order.leaves > 0 && !stopped) {
                book.rest(order);
            }
            return stopped;
        }

        @Override
        public void rest(final long accountId, final Side side, final long quantity, final long price) {
            book.rest(add(accountId, side, quantity, price));
        }

        private NaiveOrder add(final long accountId, final Side side, final long quantity, final long price) {
            final NaiveOrder order = new NaiveOrder(orders.size() + 1L, accountId, 1, side, price, quantity, false);
            orders.add(order);
            return order;
        }

        @Override
        public void cancel(final int number) {
            book.remove(orders.get(number - 1));
        }

        @Override
        public void reduce(final int number, final long quantity) {
            orders.get(number - 1).leaves -= quantity;
        }

        @Override
        public void uncross(final AuctionTieRule tieRule, final long reference) {
            final NaiveTicks ticks = new NaiveTicks(List.of(new TickBand(0, 1)));
            book.uncross(new NaiveAuction(rules, tieRule, reference), ticks, this);
        }

        @Override
        public long bestPrice(final Side side) {
            return book.bestPrice(side);
        }

        @Override
        public boolean wouldTrade(final Side side, final long price) {
            return book.wouldTake(side, price);
        }

        @Override
        public String lookAhead(
                final long accountId,
                final SelfTradePrevention prevention,
                final Side side,
                final long quantity,
                final long price) {
            final NaiveOrder taker = new NaiveOrder(0, accountId, 1, side, price, quantity, false);
            final List<NaiveBook.Fill> fills = book.fills(taker, prevention);
            return fills.stream().mapToLong(NaiveBook.Fill::quantity).sum() + " for "
                    + fills.stream()
                            .mapToLong(fill -> fill.price() * fill.quantity())
                            .sum();
        }

        @Override
        public List<String> events() {
            return events;
        }

        @Override
        public List<String> orders() {
            return Stream.of(Side.BUY, Side.SELL)
                    .flatMap(side -> book.orders(side).stream())
                    .map(order -> order.orderId + ": " + order.leaves + " @ " + order.price)
                    .toList();
        }

        @Override
        public void onTrade(final NaiveOrder taker, final NaiveOrder maker, final long price, final long quantity) {
            events.add(maker.orderId + " and " + taker.orderId + " trade " + quantity + " @ " + price);
        }

        @Override
        public void onUncross(final NaiveOrder buyer, final NaiveOrder seller, final long price, final long quantity) {
            events.add(seller.orderId + " and " + buyer.orderId + " uncross " + quantity + " @ " + price);
        }

        @Override
        public void onSelfTradePrevented(final NaiveOrder maker) {
            events.add(maker.orderId + " is prevented");
        }
    }
}
