package io.stocking.journal.record;

import java.nio.ByteOrder;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Walks the records of a group: CRC32C (int) of what follows, format (int), number of the last record that was on the
 * disk when the group was written (long), then the records, each behind its length (int). A group without records
 * carries only that number.
 */
public final class GroupReader {
    /** In every group of this format: the letters SJG3. */
    public static final int FORMAT = 0x33474A53;

    /** Bytes in front of the first record. */
    public static final int HEADER_LENGTH = 2 * Integer.BYTES + Long.BYTES;

    static final int FORMAT_AT = Integer.BYTES;
    static final int DURABLE_AT = 2 * Integer.BYTES;

    private DirectBuffer buffer = new UnsafeBuffer(0, 0);
    private int start;
    private int end;
    private int payload;
    private int next;
    private int length;

    /** Stands in front of the first record of a group whose checksum is right. */
    public void wrap(final DirectBuffer group, final int offset, final int groupLength) {
        buffer = group;
        start = offset;
        next = offset + HEADER_LENGTH;
        end = offset + groupLength;
    }

    /** The format of the group that stands at {@code offset}. */
    public static int format(final DirectBuffer group, final int offset) {
        return group.getInt(offset + FORMAT_AT, ByteOrder.LITTLE_ENDIAN);
    }

    /** The mark of the group that stands at {@code offset}: up to this record all was on the disk. */
    public static long durable(final DirectBuffer group, final int offset) {
        return group.getLong(offset + DURABLE_AT, ByteOrder.LITTLE_ENDIAN);
    }

    /** Goes to the next record; false when there is none. */
    public boolean next() {
        if (next == end) {
            return false;
        }
        payload = next + Integer.BYTES;
        length = payload <= end ? buffer.getInt(next, ByteOrder.LITTLE_ENDIAN) : -1;
        if (length < 0 || length > end - payload) {
            throw new IllegalStateException(
                    "a record of " + length + " bytes at byte " + (next - start) + " of a group of " + (end - start));
        }
        next = payload + length;
        return true;
    }

    /** Holds the record. */
    public DirectBuffer buffer() {
        return buffer;
    }

    /** Where the record starts in {@link #buffer()}. */
    public int offset() {
        return payload;
    }

    /** Bytes of the record. */
    public int length() {
        return length;
    }
}
