package io.stocking.book;

import io.stocking.message.codec.SelfTradePrevention;

/** Looks ahead what an order would trade against, without trading. Reusable. */
public final class BookWalk {
    private final PriceLadder ladder;
    private final OrderPool orders;
    private BookSide side;
    private int limit;
    private long wanted;
    private long quantity;
    private long cost;

    BookWalk(final PriceLadder ladder, final OrderPool orders) {
        this.ladder = ladder;
        this.orders = orders;
    }

    BookWalk start(final BookSide opposite, final int limitLevel, final long wantedQuantity) {
        side = opposite;
        limit = opposite.rankOf(limitLevel);
        wanted = wantedQuantity;
        quantity = 0;
        cost = 0;
        return this;
    }

    /** Meets the resting orders as an order of this account would; see {@link #quantity()} and {@link #cost()}. */
    public BookWalk as(final long accountId, final SelfTradePrevention prevention) {
        for (int rank = side.best(); rank <= limit && quantity < wanted; rank = side.behind(rank)) {
            if (!walkLevel(rank, accountId, prevention)) {
                break;
            }
        }
        return this;
    }

    private boolean walkLevel(final int rank, final long accountId, final SelfTradePrevention prevention) {
        final long price = ladder.priceOf(side.rankOf(rank));
        for (int slot = side.head(rank); slot != OrderPool.NONE && quantity < wanted; slot = orders.queueNext(slot)) {
            if (prevention == SelfTradePrevention.OFF || orders.accountId(slot) != accountId) {
                final long traded = Math.min(wanted - quantity, orders.leaves(slot));
                quantity += traded;
                cost += traded * price;
            } else if (prevention != SelfTradePrevention.CANCEL_OLDEST) {
                return false;
            }
        }
        return true;
    }

    /** Shares that would trade. */
    public long quantity() {
        return quantity;
    }

    /** What they would cost, in won. */
    public long cost() {
        return cost;
    }
}
