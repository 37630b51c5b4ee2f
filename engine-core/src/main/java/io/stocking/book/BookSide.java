package io.stocking.book;

/**
 * One side of a book: a queue of orders a price. Prices are counted in ranks, 0 the best price the side could ever have,
 * so that buying and selling are the same code. A level is two longs: head and tail of its queue, and its open quantity.
 */
final class BookSide {
    /** Rank of the best level when there is none. */
    static final int EMPTY = Integer.MAX_VALUE;

    private final boolean sells;
    private final int lastLevel;
    private final OrderPool orders;
    private final BitIndex occupied;
    private final long[] levels;
    private int best = EMPTY;

    BookSide(final boolean sells, final int levelCount, final OrderPool orders) {
        this.sells = sells;
        this.orders = orders;
        lastLevel = levelCount - 1;
        occupied = new BitIndex(levelCount);
        levels = new long[2 * levelCount];
    }

    /** Rank of the best level that holds orders, or {@link #EMPTY}. */
    int best() {
        return best;
    }

    /** Rank of a ladder level, and the other way round. */
    int rankOf(final int level) {
        return sells ? level : lastLevel - level;
    }

    /** Rank of the next level behind {@code rank} that holds orders, or {@link #EMPTY}. */
    int behind(final int rank) {
        final int next = rank == lastLevel ? BitIndex.NONE : occupied.next(rank + 1);
        return next == BitIndex.NONE ? EMPTY : next;
    }

    /** First order at a level that holds some. */
    int head(final int rank) {
        return (int) (levels[2 * rank] >>> Integer.SIZE);
    }

    private int tail(final int rank) {
        return (int) levels[2 * rank];
    }

    /** Open quantity at a level, 0 when it is empty. */
    long quantity(final int rank) {
        return occupied.contains(rank) ? levels[2 * rank + 1] : 0;
    }

    /** Puts an order behind all others of its price. */
    void append(final int slot) {
        final int rank = rankOf(orders.level(slot));
        if (occupied.add(rank)) {
            orders.queueLinks(slot, OrderPool.NONE, OrderPool.NONE);
            ends(rank, slot, slot);
            levels[2 * rank + 1] = orders.leaves(slot);
            best = Math.min(best, rank);
        } else {
            final int last = tail(rank);
            orders.queueNext(last, slot);
            orders.queueLinks(slot, OrderPool.NONE, last);
            ends(rank, head(rank), slot);
            levels[2 * rank + 1] += orders.leaves(slot);
        }
    }

    /** Takes an order out, with what it has open. */
    void remove(final int slot) {
        unlink(slot, orders.leaves(slot));
    }

    /** Says that so much of an order was filled, which leaves the book when nothing is left of it. */
    void filled(final int slot, final long quantity) {
        if (orders.leaves(slot) == 0) {
            unlink(slot, quantity);
        } else {
            shrink(slot, quantity);
        }
    }

    /** Says that an order has so much less open. */
    void shrink(final int slot, final long quantity) {
        levels[2 * rankOf(orders.level(slot)) + 1] -= quantity;
    }

    /** Takes an order out of its queue, and so much from its level. */
    private void unlink(final int slot, final long quantity) {
        final int rank = rankOf(orders.level(slot));
        final int next = orders.queueNext(slot);
        final int previous = orders.queuePrevious(slot);
        if (next == OrderPool.NONE && previous == OrderPool.NONE) {
            // The memory of an empty level counts for nothing and is seldom in the cache: it is left alone.
            occupied.remove(rank);
            if (rank == best) {
                best = behind(rank);
            }
            return;
        }
        levels[2 * rank + 1] -= quantity;
        if (previous == OrderPool.NONE) {
            orders.queuePrevious(next, OrderPool.NONE);
            ends(rank, next, tail(rank));
        } else if (next == OrderPool.NONE) {
            orders.queueNext(previous, OrderPool.NONE);
            ends(rank, head(rank), previous);
        } else {
            orders.queuePrevious(next, previous);
            orders.queueNext(previous, next);
        }
    }

    private void ends(final int rank, final int head, final int tail) {
        levels[2 * rank] = (long) head << Integer.SIZE | tail;
    }
}
