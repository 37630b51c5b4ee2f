package io.stocking.book;

/**
 * The records of all open orders, 64 bytes each, reserved at the start and never copied. An order's id names its record:
 * the lowest free slot is always taken, so ids depend on the open orders alone (docs/adr/0001).
 */
public final class OrderPool {
    /** No slot; the end of a list. */
    public static final int NONE = -1;

    /** Bits of an order id that name its slot. */
    public static final int SLOT_BITS = 24;

    private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;
    private static final int RECORD_SHIFT = 3;

    private static final int ID = 0;
    private static final int PRICE = 1;
    private static final int LEAVES = 2;
    private static final int FILLED = 3;
    private static final int TERMS = 4;
    private static final int QUEUE = 5;
    private static final int OWNER = 6;
    private static final int LEVEL = 7;

    /** An array begins 16 bytes into its first cache line; so far behind, no record crosses the end of one. */
    private static final int FIRST_RECORD = 6;

    /** No slot is its own neighbour twice. */
    private static final long UNOWNED = pair(NONE - 1, NONE - 1);

    private static final int SELL_BIT = 1 << 16;
    private static final int POST_ONLY_BIT = 1 << 17;

    private final int capacity;
    private final BitIndex free;
    private final long[] records;
    private int lowestFree;
    private int open;

    /**
     * An empty pool.
     *
     * @param capacity most open orders, 1 to 2^{@value #SLOT_BITS}
     */
    public OrderPool(final int capacity) {
        if (capacity < 1 || capacity > 1 << SLOT_BITS) {
            throw new IllegalArgumentException("capacity " + capacity + " is not within 1 to " + (1 << SLOT_BITS));
        }
        this.capacity = capacity;
        free = new BitIndex(capacity);
        records = new long[FIRST_RECORD + (capacity << RECORD_SHIFT)];
        for (int slot = 0; slot < capacity; slot++) {
            free.add(slot);
        }
    }

    /** Most open orders. */
    public int capacity() {
        return capacity;
    }

    /** How many orders are open. */
    public int open() {
        return open;
    }

    /** Whether no order more can be taken. */
    public boolean isFull() {
        return open == capacity;
    }

    /**
     * Takes the lowest free record for an order.
     *
     * @param sequence running number that becomes part of its id
     * @return its slot
     */
    public int allocate(final long sequence) {
        return allocateAt(lowestFree, sequence);
    }

    /** Takes the record that an order id names, as a snapshot does. */
    public int restore(final long orderId) {
        final int slot = (int) orderId & SLOT_MASK;
        if (slot >= capacity || !free.contains(slot)) {
            throw new IllegalStateException(
                    "order " + orderId + " needs slot " + slot + ", which is taken or beyond " + capacity);
        }
        return allocateAt(slot, orderId >>> SLOT_BITS);
    }

    private int allocateAt(final int slot, final long sequence) {
        free.remove(slot);
        if (slot == lowestFree) {
            lowestFree = free.next(slot);
        }
        open++;
        rename(slot, sequence);
        return slot;
    }

    /** Gives the order at a slot another running number, and so another id. */
    public void rename(final int slot, final long sequence) {
        set(slot, ID, sequence << SLOT_BITS | slot);
    }

    /** Gives a record back. */
    public void free(final int slot) {
        set(slot, ID, 0);
        free.add(slot);
        // Unsigned, so that any slot is lower than NONE.
        if (Integer.compareUnsigned(slot, lowestFree) < 0) {
            lowestFree = slot;
        }
        open--;
    }

    /** Slot of the order with this id, or {@link #NONE}. */
    public int find(final long orderId) {
        final int slot = (int) orderId & SLOT_MASK;
        return orderId > 0 && slot < capacity && orderId(slot) == orderId ? slot : NONE;
    }

    /** Writes what an order asks for; nothing of it is filled yet. */
    public void describe(
            final int slot, final long accountId, final int instrumentId, final boolean sell, final boolean postOnly) {
        final int bits = instrumentId | (sell ? SELL_BIT : 0) | (postOnly ? POST_ONLY_BIT : 0);
        set(slot, TERMS, accountId << Integer.SIZE | bits);
        set(slot, FILLED, 0);
        set(slot, LEVEL, pair(NONE, NONE));
        set(slot, OWNER, UNOWNED);
    }

    /**
     * Writes at what price an order stands, and how much of it.
     *
     * @param price in won
     * @param level of that price on the ladder of its instrument
     * @param leaves open quantity in shares
     */
    public void offer(final int slot, final long price, final int level, final long leaves) {
        set(slot, PRICE, price);
        set(slot, LEVEL, pair(holding(slot), level));
        set(slot, LEAVES, leaves);
    }

    /** The id of the order at a slot. */
    public long orderId(final int slot) {
        return get(slot, ID);
    }

    /** Limit price in won. */
    public long price(final int slot) {
        return get(slot, PRICE);
    }

    /** Open quantity in shares. */
    public long leaves(final int slot) {
        return get(slot, LEAVES);
    }

    /** Filled quantity in shares. */
    public long filled(final int slot) {
        return get(slot, FILLED);
    }

    /** Owner of the order. */
    public long accountId(final int slot) {
        return get(slot, TERMS) >>> Integer.SIZE;
    }

    /** Instrument of the order. */
    public int instrumentId(final int slot) {
        return (int) get(slot, TERMS) & 0xFFFF;
    }

    /** Whether the order sells. */
    public boolean isSell(final int slot) {
        return ((int) get(slot, TERMS) & SELL_BIT) != 0;
    }

    /** Whether the order may only rest. */
    public boolean isPostOnly(final int slot) {
        return ((int) get(slot, TERMS) & POST_ONLY_BIT) != 0;
    }

    /** Takes quantity away from what is open. */
    public void reduce(final int slot, final long quantity) {
        records[recordOf(slot) + LEAVES] -= quantity;
    }

    /** Turns open quantity into filled quantity. */
    public void fill(final int slot, final long quantity) {
        final int record = recordOf(slot);
        records[record + LEAVES] -= quantity;
        records[record + FILLED] += quantity;
    }

    /** Writes the filled quantity, as a snapshot does. */
    public void filled(final int slot, final long quantity) {
        set(slot, FILLED, quantity);
    }

    /** Whether the order is in its owner's list. */
    public boolean isOwned(final int slot) {
        return get(slot, OWNER) != UNOWNED;
    }

    /** The order after this one in its owner's list. */
    public int ownerNext(final int slot) {
        return (int) (get(slot, OWNER) >>> Integer.SIZE);
    }

    /** The order before this one in its owner's list. */
    public int ownerPrevious(final int slot) {
        return (int) get(slot, OWNER);
    }

    /** Links an order into its owner's list. */
    public void ownerLinks(final int slot, final int next, final int previous) {
        set(slot, OWNER, pair(next, previous));
    }

    /** Changes the order after this one in its owner's list. */
    public void ownerNext(final int slot, final int next) {
        ownerLinks(slot, next, ownerPrevious(slot));
    }

    /** Changes the order before this one in its owner's list. */
    public void ownerPrevious(final int slot, final int previous) {
        ownerLinks(slot, ownerNext(slot), previous);
    }

    /** What its owner's holding is called by the engine, {@link #NONE} until it says so. */
    public int holding(final int slot) {
        return (int) (get(slot, LEVEL) >>> Integer.SIZE);
    }

    /** Keeps what the engine calls the owner's holding. */
    public void holding(final int slot, final int holding) {
        set(slot, LEVEL, pair(holding, level(slot)));
    }

    int queueNext(final int slot) {
        return (int) (get(slot, QUEUE) >>> Integer.SIZE);
    }

    int queuePrevious(final int slot) {
        return (int) get(slot, QUEUE);
    }

    void queueNext(final int slot, final int next) {
        queueLinks(slot, next, queuePrevious(slot));
    }

    void queuePrevious(final int slot, final int previous) {
        queueLinks(slot, queueNext(slot), previous);
    }

    void queueLinks(final int slot, final int next, final int previous) {
        set(slot, QUEUE, pair(next, previous));
    }

    int level(final int slot) {
        return (int) get(slot, LEVEL);
    }

    private static long pair(final int high, final int low) {
        return (long) high << Integer.SIZE | low & 0xFFFF_FFFFL;
    }

    private long get(final int slot, final int field) {
        return records[recordOf(slot) + field];
    }

    private void set(final int slot, final int field, final long value) {
        records[recordOf(slot) + field] = value;
    }

    private static int recordOf(final int slot) {
        return FIRST_RECORD + (slot << RECORD_SHIFT);
    }
}
