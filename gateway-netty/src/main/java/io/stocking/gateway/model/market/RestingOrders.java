package io.stocking.gateway.model.market;

import io.stocking.message.codec.Side;
import java.util.Arrays;

/**
 * Price and side of every open order, at the slot that its id names (ADR 1): events say how much an order loses, not at
 * which level.
 */
final class RestingOrders {
    private static final int SLOT_BITS = 24;
    private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;
    private static final int INITIAL_CAPACITY = 1024;
    private static final long NONE = -1;

    private long[] orderIds = new long[INITIAL_CAPACITY];
    private long[] prices = new long[INITIAL_CAPACITY];
    private long[] leaves = new long[INITIAL_CAPACITY];
    private boolean[] buys = new boolean[INITIAL_CAPACITY];

    RestingOrders() {
        clear();
    }

    void clear() {
        Arrays.fill(orderIds, NONE);
    }

    void add(final long orderId, final Side side, final long price, final long quantity) {
        final int slot = (int) orderId & SLOT_MASK;
        if (slot >= orderIds.length) {
            grow(slot);
        }
        orderIds[slot] = orderId;
        prices[slot] = price;
        leaves[slot] = quantity;
        buys[slot] = side == Side.BUY;
    }

    long price(final long orderId) {
        return prices[slot(orderId)];
    }

    Side side(final long orderId) {
        return buys[slot(orderId)] ? Side.BUY : Side.SELL;
    }

    long leaves(final long orderId) {
        return leaves[slot(orderId)];
    }

    void subtract(final long orderId, final long quantity) {
        final int slot = slot(orderId);
        leaves[slot] -= quantity;
        if (leaves[slot] == 0) {
            orderIds[slot] = NONE;
        }
    }

    private int slot(final long orderId) {
        final int slot = (int) orderId & SLOT_MASK;
        if (slot >= orderIds.length || orderIds[slot] != orderId) {
            throw new IllegalStateException("order " + orderId + " is not open");
        }
        return slot;
    }

    private void grow(final int slot) {
        final int before = orderIds.length;
        final int capacity = Math.max(slot + 1, 2 * before);
        orderIds = Arrays.copyOf(orderIds, capacity);
        prices = Arrays.copyOf(prices, capacity);
        leaves = Arrays.copyOf(leaves, capacity);
        buys = Arrays.copyOf(buys, capacity);
        Arrays.fill(orderIds, before, capacity, NONE);
    }
}
