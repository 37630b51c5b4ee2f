package io.stocking.account;

import static io.stocking.account.RecordLayout.recordOf;

import java.util.Arrays;

/**
 * Shares by account and instrument. Entries stand in the order in which they first came up, which makes a walk over all of
 * them linear and the same on every replay; a hash table finds the entry of a pair.
 */
public final class Holdings {
    /** Answer when an account has never had shares of an instrument in this round. */
    public static final int NONE = -1;

    private static final int INITIAL_ENTRIES = 1 << 10;
    private static final int KEY = 0;
    private static final int QUANTITY = 1;
    private static final int RESERVED = 2;
    private static final int INSTRUMENT_BITS = 16;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] entries = new long[recordOf(INITIAL_ENTRIES)];
    private int[] table = new int[2 * INITIAL_ENTRIES];
    private int shift = Long.SIZE - Integer.numberOfTrailingZeros(2 * INITIAL_ENTRIES);
    private int size;

    /** How many entries there are; they are numbered from 0. */
    public int size() {
        return size;
    }

    /** The entry of an account and instrument, or {@link #NONE}. */
    public int find(final long accountId, final int instrumentId) {
        final int entry = table[bucket(key(accountId, instrumentId))];
        return entry - 1;
    }

    /** The entry of an account and instrument, made when there is none. */
    public int findOrAdd(final long accountId, final int instrumentId) {
        final int found = find(accountId, instrumentId);
        return found == NONE ? add(key(accountId, instrumentId)) : found;
    }

    private int add(final long key) {
        if (recordOf(size) == entries.length) {
            grow();
        }
        final int entry = size++;
        entries[recordOf(entry) + KEY] = key;
        entries[recordOf(entry) + QUANTITY] = 0;
        entries[recordOf(entry) + RESERVED] = 0;
        table[bucket(key)] = entry + 1;
        return entry;
    }

    private void grow() {
        entries = Arrays.copyOf(entries, recordOf(2 * size));
        table = new int[2 * table.length];
        shift--;
        for (int entry = 0; entry < size; entry++) {
            table[bucket(key(entry))] = entry + 1;
        }
    }

    /** Where a key stands in the table or, when it is not there, would go. */
    private int bucket(final long key) {
        final int mask = table.length - 1;
        int bucket = (int) (key * SPREAD >>> shift);
        while (table[bucket] != 0 && key(table[bucket] - 1) != key) {
            bucket = bucket + 1 & mask;
        }
        return bucket;
    }

    private long key(final int entry) {
        return entries[recordOf(entry) + KEY];
    }

    private static long key(final long accountId, final int instrumentId) {
        return accountId << INSTRUMENT_BITS | instrumentId;
    }

    /** Owner of an entry. */
    public long accountId(final int entry) {
        return key(entry) >>> INSTRUMENT_BITS;
    }

    /** Instrument of an entry. */
    public int instrumentId(final int entry) {
        return (int) key(entry) & 0xFFFF;
    }

    /** Shares, those reserved included. */
    public long quantity(final int entry) {
        return entries[recordOf(entry) + QUANTITY];
    }

    /** Shares that open sell orders hold. */
    public long reserved(final int entry) {
        return entries[recordOf(entry) + RESERVED];
    }

    /** Shares that can be sold; 0 for {@link #NONE}. */
    public long available(final int entry) {
        return entry == NONE ? 0 : quantity(entry) - reserved(entry);
    }

    /** Brings shares in, or takes them out when negative; checked by the caller. */
    public void adjust(final int entry, final long quantity) {
        entries[recordOf(entry) + QUANTITY] += quantity;
    }

    /** Holds shares for an open order, or gives them free when negative. */
    public void reserve(final int entry, final long quantity) {
        entries[recordOf(entry) + RESERVED] += quantity;
    }

    /** Forgets everything. */
    public void clear() {
        Arrays.fill(table, 0);
        size = 0;
    }
}
