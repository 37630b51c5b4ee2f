package io.stocking.game;

import java.util.concurrent.atomic.AtomicLongArray;
import org.agrona.collections.Long2LongHashMap;

/**
 * What became of a tape's orders in the running round, by their number on the tape, which is their client order id.
 * Written on the egress thread, read on the game's.
 */
final class TapeOrders {
    /** The order was not seen in this round. */
    static final long UNSEEN = 0;

    /** The order was refused, or is filled or cancelled. */
    static final long GONE = -1;

    private static final long NOT_OURS = -1;

    private final Long2LongHashMap numbers = new Long2LongHashMap(NOT_OURS);
    private final AtomicLongArray engineIds;
    private final AtomicLongArray filled;
    private volatile boolean empty = true;

    TapeOrders(final int count) {
        engineIds = new AtomicLongArray(count);
        filled = new AtomicLongArray(count);
    }

    static String clientOrderId(final int order) {
        return Integer.toString(order);
    }

    /** Whether no order was seen in this round. */
    boolean isEmpty() {
        return empty;
    }

    /** The exchange's number of an open order, {@link #UNSEEN} or {@link #GONE}. */
    long engineId(final int order) {
        return engineIds.get(order);
    }

    /** Shares that were filled. */
    long filled(final int order) {
        return filled.get(order);
    }

    void clear() {
        empty = true;
        numbers.clear();
        for (int order = 0; order < engineIds.length(); order++) {
            engineIds.set(order, UNSEEN);
            filled.set(order, 0);
        }
    }

    void onAccepted(final String clientOrderId, final long engineId) {
        final int order = see(clientOrderId);
        if (order >= 0) {
            numbers.put(engineId, order);
            engineIds.set(order, engineId);
        }
    }

    void onRejected(final String clientOrderId) {
        final int order = see(clientOrderId);
        if (order >= 0) {
            engineIds.compareAndSet(order, UNSEEN, GONE);
        }
    }

    /** A negative number for an order of a longer tape, which another start of the server has sent. */
    private int see(final String clientOrderId) {
        empty = false;
        final int order = Integer.parseInt(clientOrderId);
        return order < engineIds.length() ? order : -1;
    }

    void onReplaced(final long oldEngineId, final long engineId) {
        final int order = (int) numbers.remove(oldEngineId);
        if (order >= 0) {
            numbers.put(engineId, order);
            engineIds.set(order, engineId);
        }
    }

    void onFilled(final long engineId, final long quantity, final long leaves) {
        final int order = (int) numbers.get(engineId);
        if (order >= 0) {
            filled.addAndGet(order, quantity);
        }
        if (leaves == 0) {
            onGone(engineId);
        }
    }

    void onGone(final long engineId) {
        final int order = (int) numbers.remove(engineId);
        if (order >= 0) {
            engineIds.set(order, GONE);
        }
    }
}
