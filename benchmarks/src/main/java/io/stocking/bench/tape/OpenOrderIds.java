package io.stocking.bench.tape;

import io.stocking.book.OrderPool;

/** Which orders are open and whose they are, as a client knows it from the events; any of them is picked at once. */
public final class OpenOrderIds {
    private static final int SLOT_MASK = (1 << OrderPool.SLOT_BITS) - 1;

    private final long[] ids;
    private final int[] accounts;
    private final int[] places;
    /** The slots of open orders, without gaps and in no order. */
    private final int[] slots;

    private int size;

    /**
     * None yet.
     *
     * @param capacity most orders open at once, as the engine's limits say
     */
    public OpenOrderIds(final int capacity) {
        ids = new long[capacity];
        accounts = new int[capacity];
        places = new int[capacity];
        slots = new int[capacity];
    }

    /** The part of an order's id that no other open order shares: 0 to the capacity, exclusive. */
    public static int slot(final long orderId) {
        return (int) orderId & SLOT_MASK;
    }

    /** How many are open. */
    public int size() {
        return size;
    }

    /** Whether this order is open. */
    public boolean contains(final long orderId) {
        return orderId != 0 && ids[slot(orderId)] == orderId;
    }

    /** Adds an order; no other one may have its slot. */
    public void add(final long orderId, final long accountId) {
        final int slot = slot(orderId);
        if (ids[slot] != 0) {
            throw new IllegalStateException("order " + orderId + " has the slot of open order " + ids[slot]);
        }
        ids[slot] = orderId;
        accounts[slot] = (int) accountId;
        places[slot] = size;
        slots[size++] = slot;
    }

    /** Gives an open order another id with the same slot. */
    public void rename(final long orderId, final long newId) {
        check(orderId);
        if (slot(orderId) != slot(newId)) {
            throw new IllegalStateException("order " + orderId + " became " + newId + ", which has another slot");
        }
        ids[slot(newId)] = newId;
    }

    /** Takes an open order out. */
    public void remove(final long orderId) {
        check(orderId);
        final int place = places[slot(orderId)];
        final int last = slots[--size];
        slots[place] = last;
        places[last] = place;
        ids[slot(orderId)] = 0;
    }

    private void check(final long orderId) {
        if (!contains(orderId)) {
            throw new IllegalStateException("order " + orderId + " is not open");
        }
    }

    /** One of the open orders, by a number from 0 to the size, exclusive. */
    public long orderId(final int number) {
        return ids[slots[number]];
    }

    /** Owner of an open order. */
    public int accountId(final long orderId) {
        return accounts[slot(orderId)];
    }
}
