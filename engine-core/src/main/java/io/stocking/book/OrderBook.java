package io.stocking.book;

import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.message.codec.Side;

/**
 * The open orders of one instrument in price-time priority. Entering, cancelling and reducing an order cost the same
 * whatever the book holds; matching costs one step a trade. Knows slots of the {@link OrderPool}, nothing of accounts.
 */
public final class OrderBook {
    private final PriceLadder ladder;
    private final OrderPool orders;
    private final BookSide bids;
    private final BookSide asks;
    private final BookWalk walk;

    /** An empty book over a ladder of prices; the orders live in the given pool. */
    public OrderBook(final PriceLadder ladder, final OrderPool orders) {
        this.ladder = ladder;
        this.orders = orders;
        bids = new BookSide(false, ladder.levels(), orders);
        asks = new BookSide(true, ladder.levels(), orders);
        walk = new BookWalk(ladder, orders);
    }

    /** The prices of this book. */
    public PriceLadder ladder() {
        return ladder;
    }

    /**
     * Matches an arriving order, which is not in the book, against the other side up to its price.
     *
     * @return whether self-trade prevention stopped it: what it has open is then to be cancelled
     */
    public boolean match(final int taker, final SelfTradePrevention prevention, final TradeListener listener) {
        final BookSide opposite = opposite(taker);
        final int limit = opposite.rankOf(orders.level(taker));
        while (opposite.best() <= limit && orders.leaves(taker) > 0) {
            final int maker = opposite.head(opposite.best());
            if (prevention != SelfTradePrevention.OFF && orders.accountId(maker) == orders.accountId(taker)) {
                if (prevention != SelfTradePrevention.CANCEL_NEWEST) {
                    opposite.remove(maker);
                    listener.onSelfTradePrevented(maker);
                }
                if (prevention != SelfTradePrevention.CANCEL_OLDEST) {
                    return true;
                }
            } else {
                trade(opposite, taker, maker, listener);
            }
        }
        return false;
    }

    private void trade(final BookSide opposite, final int taker, final int maker, final TradeListener listener) {
        final long quantity = Math.min(orders.leaves(taker), orders.leaves(maker));
        orders.fill(taker, quantity);
        fillResting(opposite, maker, quantity);
        listener.onTrade(taker, maker, orders.price(maker), quantity);
    }

    private void fillResting(final BookSide side, final int slot, final long quantity) {
        orders.fill(slot, quantity);
        side.filled(slot, quantity);
    }

    /** Puts an order behind all others of its price. */
    public void rest(final int slot) {
        own(slot).append(slot);
    }

    /** Takes a resting order out of the book. */
    public void remove(final int slot) {
        own(slot).remove(slot);
    }

    /** Takes less than everything away from a resting order, which keeps its place. */
    public void reduce(final int slot, final long quantity) {
        own(slot).shrink(slot, quantity);
        orders.reduce(slot, quantity);
    }

    /** What an order of this side would meet right now; valid until the book changes or the next question. */
    public BookWalk walk(final Side side, final long price, final long quantity) {
        return walk.start(side == Side.BUY ? asks : bids, ladder.levelOf(price), quantity);
    }

    /** Whether an order at this price would trade. */
    public boolean wouldTrade(final Side side, final long price) {
        final BookSide opposite = side == Side.BUY ? asks : bids;
        return opposite.best() <= opposite.rankOf(ladder.levelOf(price));
    }

    /** Best price of a side in won, 0 when it is empty. */
    public long bestPrice(final Side side) {
        final BookSide of = side(side);
        return of.best() == BookSide.EMPTY ? 0 : priceAt(of, of.best());
    }

    /** Whether the best bid is at or above the best ask. */
    public boolean isCrossed() {
        return bids.best() != BookSide.EMPTY
                && asks.best() != BookSide.EMPTY
                && bids.rankOf(bids.best()) >= asks.best();
    }

    /**
     * Trades all orders that cross at one price: the one with the greatest volume, then the least surplus, then as the
     * rule says. Orders trade by price, then time.
     */
    public void uncross(final CallAuction auction, final TradeListener listener) {
        auction.findPrice(bids, asks, ladder);
        while (auction.isPriced() && isCrossed()) {
            final int buyer = bids.head(bids.best());
            final int seller = asks.head(asks.best());
            final long quantity = Math.min(orders.leaves(buyer), orders.leaves(seller));
            fillResting(bids, buyer, quantity);
            fillResting(asks, seller, quantity);
            listener.onUncross(buyer, seller, auction.price(), quantity);
        }
    }

    /**
     * First order of a side, or of the first level behind another's.
     *
     * @param previous an order of that side, or {@link OrderPool#NONE} for the first
     * @return the order behind it in priority, or {@link OrderPool#NONE}
     */
    public int next(final Side side, final int previous) {
        final BookSide of = side(side);
        if (previous != OrderPool.NONE && orders.queueNext(previous) != OrderPool.NONE) {
            return orders.queueNext(previous);
        }
        final int rank = previous == OrderPool.NONE ? of.best() : of.behind(of.rankOf(orders.level(previous)));
        return rank == BookSide.EMPTY ? OrderPool.NONE : of.head(rank);
    }

    /** Hands out the best levels, bids first, each side best first. */
    public void depth(final int maxLevels, final DepthConsumer consumer) {
        depthOf(Side.BUY, bids, maxLevels, consumer);
        depthOf(Side.SELL, asks, maxLevels, consumer);
    }

    private void depthOf(final Side side, final BookSide of, final int maxLevels, final DepthConsumer consumer) {
        int rank = of.best();
        for (int level = 1; level <= maxLevels && rank != BookSide.EMPTY; level++) {
            consumer.onLevel(side, level, priceAt(of, rank), of.quantity(rank));
            rank = of.behind(rank);
        }
    }

    private long priceAt(final BookSide side, final int rank) {
        return ladder.priceOf(side.rankOf(rank));
    }

    private BookSide own(final int slot) {
        return orders.isSell(slot) ? asks : bids;
    }

    private BookSide opposite(final int slot) {
        return orders.isSell(slot) ? bids : asks;
    }

    private BookSide side(final Side side) {
        return side == Side.BUY ? bids : asks;
    }
}
