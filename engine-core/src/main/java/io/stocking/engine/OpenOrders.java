package io.stocking.engine;

import io.stocking.account.Accounts;
import io.stocking.account.Holdings;
import io.stocking.book.OrderBook;
import io.stocking.book.OrderPool;
import io.stocking.message.EventWriter;
import io.stocking.message.codec.CancelReason;
import java.util.Arrays;

/**
 * The orders that rest: in their book, in their owner's list, and with what they may cost held in their owner's account.
 * The three always change together, here.
 */
final class OpenOrders {
    private final EngineState state;
    private final OrderPool orders;
    private final Accounts accounts;
    private final Holdings holdings;
    private final EventWriter events;
    private long[] collected = new long[1 << 6];

    OpenOrders(final EngineState state, final EventWriter events) {
        this.state = state;
        this.events = events;
        orders = state.orders();
        accounts = state.accounts();
        holdings = state.holdings();
    }

    /**
     * Lets an order rest behind all others of its price, and holds what it may cost.
     *
     * @param held what is held for it already, from before it was replaced
     */
    void rest(final int slot, final OrderBook book, final long held) {
        book.rest(slot);
        hold(slot, worth(slot, orders.leaves(slot)) - held);
        if (!orders.isOwned(slot)) {
            link(slot);
        }
    }

    /**
     * Takes a resting order out of its book only, to come back at another place or to go.
     *
     * @return what stays held for it, to be given to whatever comes next
     */
    long suspend(final int slot) {
        book(slot).remove(slot);
        return worth(slot, orders.leaves(slot));
    }

    /** Takes a resting order out of everything, says so and frees its record. */
    void cancel(final int slot, final CancelReason reason) {
        discard(slot, reason, suspend(slot));
    }

    /** Does the rest of a cancel for an order the book has let go of already. */
    void cancelRemoved(final int slot, final CancelReason reason) {
        discard(slot, reason, worth(slot, orders.leaves(slot)));
    }

    /** Says that an order that is in no book is cancelled, and frees its record and what is held for it. */
    void discard(final int slot, final CancelReason reason, final long held) {
        events.orderCancelled()
                .orderId(orders.orderId(slot))
                .accountId(orders.accountId(slot))
                .quantity(orders.leaves(slot))
                .instrumentId(orders.instrumentId(slot))
                .reason(reason);
        forget(slot, held);
    }

    /** Frees the record of an order that is in no book, and what is held for it. */
    void forget(final int slot, final long held) {
        hold(slot, -held);
        if (orders.isOwned(slot)) {
            unlink(slot);
        }
        orders.free(slot);
    }

    /** Takes quantity away from a resting order, which keeps its place. */
    void reduce(final int slot, final long quantity) {
        book(slot).reduce(slot, quantity);
        release(slot, quantity);
    }

    /** The holding that an order's shares come from or go to; kept with the order, so that it is seldom looked for. */
    int holding(final int slot) {
        final int known = orders.holding(slot);
        final int entry = holdings.findOrAdd(known, orders.accountId(slot), orders.instrumentId(slot));
        if (entry != known) {
            orders.holding(slot, entry);
        }
        return entry;
    }

    /** Gives free what is held for so much of a resting order. */
    void release(final int slot, final long quantity) {
        hold(slot, -worth(slot, quantity));
    }

    /** What has to be held for so much of an order: cash in won, or shares. */
    private long worth(final int slot, final long quantity) {
        return orders.isSell(slot) ? quantity : orders.price(slot) * quantity;
    }

    private void hold(final int slot, final long amount) {
        // Most replacements of a sell order hold what they held before, and a holding is seldom in the cache.
        if (amount == 0) {
            return;
        }
        if (orders.isSell(slot)) {
            holdings.reserve(holding(slot), amount);
        } else {
            accounts.reserve(orders.accountId(slot), amount);
        }
    }

    /**
     * Cancels the open orders of an account, oldest first.
     *
     * @param instrumentId in this instrument only, or 0
     * @return how many
     */
    int cancelAll(final long accountId, final int instrumentId) {
        int count = 0;
        for (int slot = accounts.newestOrder(accountId); slot != OrderPool.NONE; slot = orders.ownerNext(slot)) {
            if (instrumentId == 0 || orders.instrumentId(slot) == instrumentId) {
                if (count == collected.length) {
                    collected = Arrays.copyOf(collected, 2 * count);
                }
                collected[count++] = orders.orderId(slot);
            }
        }
        Arrays.sort(collected, 0, count);
        for (int at = 0; at < count; at++) {
            cancel(orders.find(collected[at]), CancelReason.REQUESTED);
        }
        return count;
    }

    private OrderBook book(final int slot) {
        return state.listing(orders.instrumentId(slot)).book();
    }

    private void link(final int slot) {
        final long owner = orders.accountId(slot);
        final int next = accounts.newestOrder(owner);
        orders.ownerLinks(slot, next, OrderPool.NONE);
        if (next != OrderPool.NONE) {
            orders.ownerPrevious(next, slot);
        }
        accounts.newestOrder(owner, slot);
    }

    private void unlink(final int slot) {
        final int next = orders.ownerNext(slot);
        final int previous = orders.ownerPrevious(slot);
        if (next != OrderPool.NONE) {
            orders.ownerPrevious(next, previous);
        }
        if (previous != OrderPool.NONE) {
            orders.ownerNext(previous, next);
        } else {
            accounts.newestOrder(orders.accountId(slot), next);
        }
    }
}
