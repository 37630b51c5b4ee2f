package io.stocking.engine;

import io.stocking.account.Accounts;
import io.stocking.account.Holdings;
import io.stocking.book.OrderPool;
import io.stocking.message.EventWriter;
import io.stocking.message.codec.CancelReason;
import java.util.Arrays;

/**
 * The orders that rest: in their book, in their owner's list, and with what they may cost held in their owner's account.
 * The three always change together, here.
 */
final class OpenOrders {
    private static final int INITIAL_OWNERS = 1 << 10;

    private final EngineState state;
    private final OrderPool orders;
    private final Accounts accounts;
    private final Holdings holdings;
    private final EventWriter events;
    private int[] firstOfOwner = new int[INITIAL_OWNERS];
    private long[] collected = new long[1 << 6];

    OpenOrders(final EngineState state, final EventWriter events) {
        this.state = state;
        this.events = events;
        orders = state.orders();
        accounts = state.accounts();
        holdings = state.holdings();
        Arrays.fill(firstOfOwner, OrderPool.NONE);
    }

    /** Lets an order rest behind all others of its price, and holds what it may cost. */
    void rest(final int slot) {
        state.listing(orders.instrumentId(slot)).book().rest(slot);
        hold(slot, orders.leaves(slot));
        link(slot);
    }

    /** Takes a resting order out of everything; its record stays. */
    void withdraw(final int slot) {
        state.listing(orders.instrumentId(slot)).book().remove(slot);
        release(slot, orders.leaves(slot));
        unlink(slot);
    }

    /** Takes a resting order out of everything, says so and frees its record. */
    void cancel(final int slot, final CancelReason reason) {
        withdraw(slot);
        discard(slot, reason);
    }

    /** Does the rest of a cancel for an order the book has let go of already. */
    void cancelRemoved(final int slot, final CancelReason reason) {
        release(slot, orders.leaves(slot));
        unlink(slot);
        discard(slot, reason);
    }

    /** Says that an order that does not rest is cancelled, and frees its record. */
    void discard(final int slot, final CancelReason reason) {
        events.orderCancelled()
                .orderId(orders.orderId(slot))
                .accountId(orders.accountId(slot))
                .quantity(orders.leaves(slot))
                .instrumentId(orders.instrumentId(slot))
                .reason(reason);
        orders.free(slot);
    }

    /** Frees the record of a resting order that has been filled to the end. */
    void filled(final int slot) {
        unlink(slot);
        orders.free(slot);
    }

    /** Takes quantity away from a resting order, which keeps its place. */
    void reduce(final int slot, final long quantity) {
        state.listing(orders.instrumentId(slot)).book().reduce(slot, quantity);
        release(slot, quantity);
    }

    /** Cash in won, or shares, held for an order's quantity. */
    void hold(final int slot, final long quantity) {
        if (orders.isSell(slot)) {
            holdings.reserve(holdings.find(orders.accountId(slot), orders.instrumentId(slot)), quantity);
        } else {
            accounts.reserve(orders.accountId(slot), orders.price(slot) * quantity);
        }
    }

    void release(final int slot, final long quantity) {
        if (orders.isSell(slot)) {
            holdings.release(holdings.find(orders.accountId(slot), orders.instrumentId(slot)), quantity);
        } else {
            accounts.release(orders.accountId(slot), orders.price(slot) * quantity);
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
        for (int slot = first(accountId); slot != OrderPool.NONE; slot = orders.ownerNext(slot)) {
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

    private int first(final long accountId) {
        return accountId < firstOfOwner.length ? firstOfOwner[(int) accountId] : OrderPool.NONE;
    }

    private void link(final int slot) {
        final int owner = (int) orders.accountId(slot);
        if (owner >= firstOfOwner.length) {
            growOwners(owner);
        }
        final int next = firstOfOwner[owner];
        orders.ownerLinks(slot, next, OrderPool.NONE);
        if (next != OrderPool.NONE) {
            orders.ownerLinks(next, orders.ownerNext(next), slot);
        }
        firstOfOwner[owner] = slot;
    }

    private void growOwners(final int owner) {
        final int before = firstOfOwner.length;
        firstOfOwner = Arrays.copyOf(firstOfOwner, Math.max(2 * before, owner + 1));
        Arrays.fill(firstOfOwner, before, firstOfOwner.length, OrderPool.NONE);
    }

    private void unlink(final int slot) {
        final int next = orders.ownerNext(slot);
        final int previous = orders.ownerPrevious(slot);
        if (next != OrderPool.NONE) {
            orders.ownerLinks(next, orders.ownerNext(next), previous);
        }
        if (previous != OrderPool.NONE) {
            orders.ownerLinks(previous, next, orders.ownerPrevious(previous));
        } else {
            firstOfOwner[(int) orders.accountId(slot)] = next;
        }
    }
}
