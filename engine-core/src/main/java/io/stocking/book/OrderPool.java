package io.stocking.book;

/**
 * The records of all open orders, 64 bytes each, in chunks that are never copied. An order's id names its record: the
 * lowest free slot is always taken, so ids depend on the open orders alone (docs/adr/0001).
 */
public final class OrderPool {
    /** No slot; the end of a list. */
    public static final int NONE = -1;

    /** Bits of an order id that name its slot. */
    public static final int SLOT_BITS = 24;

    private static final int SLOT_MASK = (1 << SLOT_BITS) - 1;
    private static final int CHUNK_BITS = 14;
    private static final int CHUNK_MASK = (1 << CHUNK_BITS) - 1;
    private static final int RECORD_SHIFT = 3;

    private static final int ID = 0;
    private static final int PRICE = 1;
    private static final int LEAVES = 2;
    private static final int FILLED = 3;
    private static final int TERMS = 4;
    private static final int QUEUE = 5;
    private static final int OWNER = 6;
    private static final int LEVEL = 7;

    private static final int SELL_BIT = 1 << 16;
    private static final int POST_ONLY_BIT = 1 << 17;

    private final int capacity;
    private final BitIndex free;
    private final long[][] chunks;
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
        chunks = new long[(capacity + CHUNK_MASK) >>> CHUNK_BITS][];
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
        return allocateAt(free.next(0), sequence);
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
        open++;
        final int chunk = slot >>> CHUNK_BITS;
        if (chunks[chunk] == null) {
            chunks[chunk] = new long[1 << CHUNK_BITS + RECORD_SHIFT];
        }
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
        open--;
    }

    /** Slot of the order with this id, or {@link #NONE}. */
    public int find(final long orderId) {
        final int slot = (int) orderId & SLOT_MASK;
        if (slot >= capacity || orderId <= 0) {
            return NONE;
        }
        final long[] chunk = chunks[slot >>> CHUNK_BITS];
        return chunk != null && chunk[(slot & CHUNK_MASK) << RECORD_SHIFT] == orderId ? slot : NONE;
    }

    /** Writes what an order asks for; nothing of it is filled yet. */
    public void describe(
            final int slot, final long accountId, final int instrumentId, final boolean sell, final boolean postOnly) {
        final int bits = instrumentId | (sell ? SELL_BIT : 0) | (postOnly ? POST_ONLY_BIT : 0);
        set(slot, TERMS, accountId << Integer.SIZE | bits);
        set(slot, FILLED, 0);
    }

    /** Writes price in won and open quantity in shares. */
    public void offer(final int slot, final long price, final long leaves) {
        set(slot, PRICE, price);
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
        final long[] chunk = chunks[slot >>> CHUNK_BITS];
        chunk[((slot & CHUNK_MASK) << RECORD_SHIFT) + LEAVES] -= quantity;
    }

    /** Turns open quantity into filled quantity. */
    public void fill(final int slot, final long quantity) {
        final long[] chunk = chunks[slot >>> CHUNK_BITS];
        final int record = (slot & CHUNK_MASK) << RECORD_SHIFT;
        chunk[record + LEAVES] -= quantity;
        chunk[record + FILLED] += quantity;
    }

    /** Writes the filled quantity, as a snapshot does. */
    public void filled(final int slot, final long quantity) {
        set(slot, FILLED, quantity);
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

    int queueNext(final int slot) {
        return (int) (get(slot, QUEUE) >>> Integer.SIZE);
    }

    int queuePrevious(final int slot) {
        return (int) get(slot, QUEUE);
    }

    void queueLinks(final int slot, final int next, final int previous) {
        set(slot, QUEUE, pair(next, previous));
    }

    int level(final int slot) {
        return (int) get(slot, LEVEL);
    }

    void level(final int slot, final int level) {
        set(slot, LEVEL, level);
    }

    private static long pair(final int high, final int low) {
        return (long) high << Integer.SIZE | low & 0xFFFF_FFFFL;
    }

    private long get(final int slot, final int field) {
        return chunks[slot >>> CHUNK_BITS][((slot & CHUNK_MASK) << RECORD_SHIFT) + field];
    }

    private void set(final int slot, final int field, final long value) {
        chunks[slot >>> CHUNK_BITS][((slot & CHUNK_MASK) << RECORD_SHIFT) + field] = value;
    }
}
