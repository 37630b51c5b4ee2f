package io.stocking.account;

import static io.stocking.account.RecordLayout.recordOf;

import java.util.Arrays;

/**
 * Shares by account and instrument, in one hash table: what is looked for and what is known of it share a cache line. An
 * entry says where a holding is kept now; adding another may move it. {@link #entries} gives them in the order in which they
 * first came up, the same on every replay.
 */
public final class Holdings {
    /** Answer when an account has never had shares of an instrument in this round. */
    public static final int NONE = -1;

    private static final int INITIAL_CAPACITY = 1 << 11;
    private static final int KEY = 0;
    private static final int QUANTITY = 1;
    private static final int RESERVED = 2;
    /** Two share a cache line, none lies in two. */
    private static final int WIDTH = 4;
    /** An account number is at least 1, so no holding has this key. */
    private static final long NO_KEY = 0;

    private static final int INSTRUMENT_BITS = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] records = new long[recordOf(INITIAL_CAPACITY)];
    private int mask = INITIAL_CAPACITY - 1;
    private int shift = Long.SIZE - Integer.bitCount(mask);
    private long[] keysByAge = new long[INITIAL_CAPACITY / 2];
    private int size;

    /** How many holdings there are. */
    public int size() {
        return size;
    }

    /** The entry of an account and instrument, or {@link #NONE}. */
    public int find(final long accountId, final int instrumentId) {
        return find(key(accountId, instrumentId));
    }

    private int find(final long key) {
        final int entry = placeOf(key);
        return get(entry, KEY) == NO_KEY ? NONE : entry;
    }

    /** The entry of an account and instrument, made when there is none. */
    public int findOrAdd(final long accountId, final int instrumentId) {
        final long key = key(accountId, instrumentId);
        final int found = find(key);
        return found == NONE ? add(key) : found;
    }

    /** The same for one whose entry was {@code known}, or {@link #NONE}, when it was asked for last. */
    public int findOrAdd(final int known, final long accountId, final int instrumentId) {
        return known != NONE && get(known, KEY) == key(accountId, instrumentId)
                ? known
                : findOrAdd(accountId, instrumentId);
    }

    private int add(final long key) {
        if (size == keysByAge.length) {
            grow();
        }
        keysByAge[size++] = key;
        final int entry = placeOf(key);
        set(entry, KEY, key);
        return entry;
    }

    private void grow() {
        final long[] before = records;
        final int capacity = mask + 1;
        records = new long[recordOf(2 * capacity)];
        mask = 2 * capacity - 1;
        shift--;
        keysByAge = Arrays.copyOf(keysByAge, capacity);
        for (int entry = 0; entry < capacity; entry++) {
            final long key = before[recordOf(entry) + KEY];
            if (key != NO_KEY) {
                System.arraycopy(before, recordOf(entry), records, recordOf(placeOf(key)), WIDTH);
            }
        }
    }

    /** Where a key is or, when it is not there, would go. */
    private int placeOf(final long key) {
        int place = (int) (key * SPREAD >>> shift);
        while (get(place, KEY) != NO_KEY && get(place, KEY) != key) {
            place = place + 1 & mask;
        }
        return place;
    }

    private static long key(final long accountId, final int instrumentId) {
        return accountId << INSTRUMENT_BITS | instrumentId;
    }

    /**
     * Finds the entries from the {@code first} on, counted from 0 by age, until there are no more or {@code into} is full: many
     * at once, since they are anywhere in memory and the waits for them overlap.
     *
     * @return how many
     */
    public int entries(final int first, final int[] into) {
        final int count = Math.min(into.length, size - first);
        for (int n = 0; n < count; n++) {
            into[n] = placeOf(keysByAge[first + n]);
        }
        return count;
    }

    /** Owner of an entry. */
    public long accountId(final int entry) {
        return get(entry, KEY) >>> INSTRUMENT_BITS;
    }

    /** Instrument of an entry. */
    public int instrumentId(final int entry) {
        return (int) get(entry, KEY) & 0xFFFF;
    }

    /** Shares, those reserved included. */
    public long quantity(final int entry) {
        return get(entry, QUANTITY);
    }

    /** Shares that open sell orders hold. */
    public long reserved(final int entry) {
        return get(entry, RESERVED);
    }

    /** Shares that can be sold; 0 for {@link #NONE}. */
    public long available(final int entry) {
        return entry == NONE ? 0 : quantity(entry) - reserved(entry);
    }

    /** Brings shares in, or takes them out when negative; checked by the caller. */
    public void adjust(final int entry, final long quantity) {
        records[recordOf(entry) + QUANTITY] += quantity;
    }

    /** Holds shares for an open order, or gives them free when negative. */
    public void reserve(final int entry, final long quantity) {
        records[recordOf(entry) + RESERVED] += quantity;
    }

    /** Forgets everything. */
    public void clear() {
        Arrays.fill(records, 0);
        size = 0;
    }

    private long get(final int entry, final int field) {
        return records[recordOf(entry) + field];
    }

    private void set(final int entry, final int field, final long value) {
        records[recordOf(entry) + field] = value;
    }
}
