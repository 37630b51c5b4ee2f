package io.stocking.engine;

import io.stocking.message.codec.RejectReason;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.agrona.DirectBuffer;

/**
 * The client order ids of the running round with the first answer to each, so that an order is entered at most once. An id
 * is kept as a 128-bit hash of its bytes; only ids of one and the same account could ever collide.
 */
final class ClientOrderIds {
    static final int NONE = -1;

    private static final int WIDTH = 8;
    private static final int ACCOUNT = 0;
    private static final int HIGH = 1;
    private static final int LOW = 2;
    private static final int CONTENT = 3;
    private static final int ORDER = 4;
    private static final int ACTUAL = 5;
    private static final int LIMIT = 6;
    private static final int REASON = 7;
    private static final int INITIAL_ENTRIES = 1 << 8;
    private static final long FIRST_MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final long SECOND_MULTIPLIER = 0xC2B2AE3D27D4EB4FL;

    private final int capacity;
    private long[] entries = new long[INITIAL_ENTRIES * WIDTH];
    private int[] table = new int[2 * INITIAL_ENTRIES];
    private int size;

    ClientOrderIds(final int capacity) {
        this.capacity = capacity;
    }

    int size() {
        return size;
    }

    int capacity() {
        return capacity;
    }

    boolean isFull() {
        return size == capacity;
    }

    /** Entry of an id that was used in this round, or {@link #NONE}. */
    int find(final long accountId, final DirectBuffer id) {
        return table[bucket(accountId, hash(id, FIRST_MULTIPLIER), hash(id, SECOND_MULTIPLIER))] - 1;
    }

    /** Remembers an id that is new. */
    int add(final long accountId, final DirectBuffer id, final long contentHash) {
        return restore(accountId, hash(id, FIRST_MULTIPLIER), hash(id, SECOND_MULTIPLIER), contentHash);
    }

    /** Remembers an id by its hash, as a snapshot does. */
    int restore(final long accountId, final long high, final long low, final long contentHash) {
        if (size * WIDTH == entries.length) {
            grow();
        }
        final int entry = size++;
        final int at = entry * WIDTH;
        entries[at + ACCOUNT] = accountId;
        entries[at + HIGH] = high;
        entries[at + LOW] = low;
        entries[at + CONTENT] = contentHash;
        table[bucket(accountId, high, low)] = entry + 1;
        return entry;
    }

    void answerAccepted(final int entry, final long orderId) {
        answer(entry, orderId, 0, 0, RejectReason.NULL_VAL);
    }

    void answerRejected(final int entry, final Verdict verdict) {
        answer(entry, 0, verdict.actualValue(), verdict.limitValue(), verdict.reason());
    }

    void answer(final int entry, final long orderId, final long actual, final long limit, final RejectReason reason) {
        final int at = entry * WIDTH;
        entries[at + ORDER] = orderId;
        entries[at + ACTUAL] = actual;
        entries[at + LIMIT] = limit;
        entries[at + REASON] = reason.value();
    }

    long accountId(final int entry) {
        return entries[entry * WIDTH + ACCOUNT];
    }

    long idHigh(final int entry) {
        return entries[entry * WIDTH + HIGH];
    }

    long idLow(final int entry) {
        return entries[entry * WIDTH + LOW];
    }

    long contentHash(final int entry) {
        return entries[entry * WIDTH + CONTENT];
    }

    /** The order that was accepted first, 0 when it was refused. */
    long orderId(final int entry) {
        return entries[entry * WIDTH + ORDER];
    }

    long actualValue(final int entry) {
        return entries[entry * WIDTH + ACTUAL];
    }

    long limitValue(final int entry) {
        return entries[entry * WIDTH + LIMIT];
    }

    RejectReason reason(final int entry) {
        return RejectReason.get((short) entries[entry * WIDTH + REASON]);
    }

    void clear() {
        Arrays.fill(table, 0);
        size = 0;
    }

    private void grow() {
        entries = Arrays.copyOf(entries, 2 * entries.length);
        table = new int[2 * table.length];
        for (int entry = 0; entry < size; entry++) {
            table[bucket(accountId(entry), idHigh(entry), idLow(entry))] = entry + 1;
        }
    }

    private int bucket(final long accountId, final long high, final long low) {
        final int mask = table.length - 1;
        int bucket = (int) (high + accountId * FIRST_MULTIPLIER >>> Integer.SIZE) & mask;
        while (table[bucket] != 0 && !matches(table[bucket] - 1, accountId, high, low)) {
            bucket = bucket + 1 & mask;
        }
        return bucket;
    }

    private boolean matches(final int entry, final long accountId, final long high, final long low) {
        return idHigh(entry) == high && idLow(entry) == low && accountId(entry) == accountId;
    }

    private static long hash(final DirectBuffer id, final long multiplier) {
        final int length = id.capacity();
        long hash = length * multiplier;
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            hash = StateHash.mix(hash, id.getLong(at, ByteOrder.LITTLE_ENDIAN), multiplier);
        }
        long tail = 0;
        for (; at < length; at++) {
            tail = tail << Byte.SIZE | id.getByte(at) & 0xFF;
        }
        return StateHash.mix(hash, tail, multiplier);
    }
}
