package io.stocking.bench.growth;

import io.stocking.bench.tape.OpenOrderIds;

/** Orders as they came, to find the oldest that is still open. */
final class ArrivalQueue {
    private final long[] orderIds;
    private long head;
    private long tail;

    /** An empty queue of at least so many orders, filled ones that were not yet passed by included. */
    ArrivalQueue(final int capacity) {
        orderIds = new long[Integer.highestOneBit(capacity) << 1];
    }

    void add(final long orderId) {
        if (tail - head == orderIds.length) {
            throw new IllegalStateException("more than " + orderIds.length + " orders since the oldest open one");
        }
        orderIds[indexOf(tail++)] = orderId;
    }

    /** The oldest open order; there has to be one. */
    long oldest(final OpenOrderIds open) {
        while (!open.contains(orderIds[indexOf(head)])) {
            head++;
        }
        return orderIds[indexOf(head)];
    }

    private int indexOf(final long at) {
        return (int) at & orderIds.length - 1;
    }
}
