package io.stocking.bench.stream;

import java.util.Arrays;

/** What happens to the orders of an equity flow, in sequence. */
final class MessageList {
    /** A new order that does not rest. */
    static final int IMMEDIATE = -1;

    private int[] orders;
    private byte[] kinds;
    private byte[] improvements;
    private int size;

    MessageList(final int orderCount) {
        orders = new int[2 * orderCount];
        kinds = new byte[orders.length];
        improvements = new byte[orders.length];
    }

    /**
     * Adds a message.
     *
     * @param kind a kind of {@link OrderStream}, or {@link #IMMEDIATE}
     * @param improvement ticks that a replacement comes nearer to the middle
     */
    void add(final int order, final int kind, final int improvement) {
        if (size == orders.length) {
            grow();
        }
        orders[size] = order;
        kinds[size] = (byte) kind;
        improvements[size] = (byte) improvement;
        size++;
    }

    private void grow() {
        final int capacity = size + (size >>> 1) + 1;
        orders = Arrays.copyOf(orders, capacity);
        kinds = Arrays.copyOf(kinds, capacity);
        improvements = Arrays.copyOf(improvements, capacity);
    }

    int size() {
        return size;
    }

    int order(final int message) {
        return orders[message];
    }

    /** The kind it has in an {@link OrderStream}. */
    int kind(final int message) {
        return isImmediate(message) ? OrderStream.NEW : kinds[message];
    }

    boolean isImmediate(final int message) {
        return kinds[message] == IMMEDIATE;
    }

    int improvement(final int message) {
        return improvements[message];
    }
}
