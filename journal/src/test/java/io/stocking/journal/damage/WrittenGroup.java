package io.stocking.journal.damage;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A group of commands in a file, as the README says it is laid out; found without the code that is tested.
 *
 * @param start where its document begins
 * @param end where it ends
 * @param lastIndex its newest command, 0 when it is only a mark
 * @param mark the newest command that was on the disk when it was written
 */
record WrittenGroup(int start, int end, long lastIndex, long mark) {
    private static final int META_DATA = 0x4000_0000;
    private static final int LENGTH = 0x3FFF_FFFF;
    private static final int NOT_COMPLETE = 0x8000_0000;
    /** So many may be missing at the end of what was written. */
    private static final int ZEROS = 64;

    private static final int MARK = 8;
    private static final int FIRST_RECORD = 16;
    private static final int COMMAND_INDEX = 8;

    static List<WrittenGroup> in(final byte[] file) {
        final ByteBuffer bytes =
                ByteBuffer.wrap(Arrays.copyOf(file, file.length + ZEROS)).order(ByteOrder.LITTLE_ENDIAN);
        final List<WrittenGroup> groups = new ArrayList<>();
        int start = 0;
        while (start + Integer.BYTES < file.length) {
            final int header = bytes.getInt(start);
            if (header == 0 || (header & NOT_COMPLETE) != 0) {
                break;
            }
            final int payload = start + Integer.BYTES;
            final int end = payload + (header & LENGTH);
            if ((header & META_DATA) == 0) {
                groups.add(read(bytes, payload, end));
            }
            start = end + 3 & -4;
        }
        return groups;
    }

    private static WrittenGroup read(final ByteBuffer bytes, final int payload, final int end) {
        long last = 0;
        for (int record = payload + FIRST_RECORD; record < end; record += Integer.BYTES + bytes.getInt(record)) {
            last = bytes.getLong(record + Integer.BYTES + COMMAND_INDEX);
        }
        return new WrittenGroup(payload - Integer.BYTES, end, last, bytes.getLong(payload + MARK));
    }
}
