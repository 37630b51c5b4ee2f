package io.stocking.journal.record;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32C;
import org.agrona.BitUtil;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Records on their way into a log, which takes them together or not at all. Laid out as {@link GroupReader} reads them;
 * allocates nothing once it has seen the longest group.
 */
public final class RecordGroup {
    private static final int INITIAL_CAPACITY = 64 << 10;

    private final CRC32C checksum = new CRC32C();
    private final UnsafeBuffer buffer = new UnsafeBuffer(0, 0);
    private ByteBuffer bytes;
    private int length = GroupReader.HEADER_LENGTH;

    /** An empty group. */
    public RecordGroup() {
        allocate(INITIAL_CAPACITY);
    }

    private void allocate(final int capacity) {
        bytes = ByteBuffer.allocateDirect(capacity);
        buffer.wrap(bytes);
    }

    /** Adds a copy of a record. */
    public void add(final DirectBuffer payload, final int offset, final int payloadLength) {
        final int start = length + Integer.BYTES;
        ensureCapacity(start + payloadLength);
        buffer.putInt(length, payloadLength, ByteOrder.LITTLE_ENDIAN);
        buffer.putBytes(start, payload, offset, payloadLength);
        length = start + payloadLength;
    }

    /** Becomes a copy of a whole group that stands elsewhere. */
    public void copy(final DirectBuffer group, final int offset, final int groupLength) {
        ensureCapacity(groupLength);
        buffer.putBytes(0, group, offset, groupLength);
        length = groupLength;
    }

    private void ensureCapacity(final int needed) {
        if (needed > bytes.capacity()) {
            final ByteBuffer before = bytes;
            allocate(BitUtil.findNextPositivePowerOfTwo(needed));
            buffer.putBytes(0, before, 0, length);
        }
    }

    /**
     * Completes the group.
     *
     * @param durable number of the last record that is known to be on the disk now
     */
    public void seal(final long durable) {
        buffer.putInt(GroupReader.FORMAT_AT, GroupReader.FORMAT, ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(GroupReader.DURABLE_AT, durable, ByteOrder.LITTLE_ENDIAN);
        checksum.reset();
        checksum.update(bytes.limit(length).position(GroupReader.FORMAT_AT));
        bytes.clear();
        buffer.putInt(0, (int) checksum.getValue(), ByteOrder.LITTLE_ENDIAN);
    }

    /** Empties it. */
    public void clear() {
        length = GroupReader.HEADER_LENGTH;
    }

    /** Whether it holds no record. */
    public boolean isEmpty() {
        return length == GroupReader.HEADER_LENGTH;
    }

    /** Bytes of the group, with its header. */
    public int length() {
        return length;
    }

    /** Holds the group from its start; another one after the group has grown. */
    public ByteBuffer bytes() {
        return bytes;
    }
}
