package io.stocking.journal.file;

import io.stocking.journal.record.GroupReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32C;
import net.openhft.chronicle.wire.Wires;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.IoUtil;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Walks the groups of one file of a queue straight in its bytes, whole or damaged, dead or being written; each is a
 * document, laid out as {@link GroupReader} says.
 */
final class GroupFile implements AutoCloseable {
    /** Why there is no further group. */
    enum End {
        /** Nothing is written here yet. */
        OPEN,
        /** The queue has gone on to another file. */
        SEALED,
        /** No document can begin like this. */
        DAMAGED
    }

    /** No whole group was found. */
    static final long NO_GROUP = -1;

    private static final int SHORTEST_DOCUMENT = Integer.BYTES + GroupReader.HEADER_LENGTH;
    private static final int ALIGNMENT = Integer.BYTES;
    private static final int PAGE = 4096;
    private static final int WINDOW = 64 << 20;

    private final Path path;
    private final FileChannel channel;
    private final UnsafeBuffer buffer = new UnsafeBuffer(0, 0);
    private final CRC32C checksum = new CRC32C();
    private final List<Long> metaDataPlaces = new ArrayList<>();
    private MappedByteBuffer window;
    private long windowStart;
    private long place;
    private long nextPlace;
    private int group;
    private int length;
    private End end = End.OPEN;

    GroupFile(final Path path) {
        this.path = path;
        try {
            channel = FileChannel.open(path, StandardOpenOption.READ);
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Goes to the next group; when there is none {@link #end()} says why, and it can be tried again. */
    boolean next() {
        for (; ; ) {
            if (!mapped(nextPlace, Integer.BYTES)) {
                return ended(End.OPEN);
            }
            final int header = buffer.getIntVolatile((int) (nextPlace - windowStart));
            if (header == Wires.END_OF_DATA) {
                return ended(End.SEALED);
            }
            if (Wires.isNotComplete(header)) {
                return ended(End.OPEN);
            }
            final int documentLength = Wires.lengthOf(header);
            if (!mapped(nextPlace, Integer.BYTES + documentLength)) {
                return ended(End.DAMAGED);
            }
            final long documentPlace = nextPlace;
            if (Wires.isData(header)) {
                return documentLength > Integer.BYTES ? group(documentPlace, documentLength) : ended(End.DAMAGED);
            }
            metaDataPlaces.add(documentPlace);
            nextPlace = following(documentPlace, documentLength);
        }
    }

    private boolean group(final long documentPlace, final int documentLength) {
        place = documentPlace;
        group = (int) (documentPlace - windowStart) + Integer.BYTES;
        length = documentLength;
        nextPlace = following(documentPlace, documentLength);
        return true;
    }

    private boolean ended(final End why) {
        end = why;
        return false;
    }

    private static long following(final long documentPlace, final int documentLength) {
        final long behind = documentPlace + Integer.BYTES + documentLength;
        return (behind + ALIGNMENT - 1) & -ALIGNMENT;
    }

    End end() {
        return end;
    }

    /**
     * Whether the present group is as it was written.
     *
     * @throws IllegalStateException when it was written in another format
     */
    boolean intact() {
        if (!matches(group, length)) {
            return false;
        }
        if (!isOfThisFormat(group, length)) {
            throw new IllegalStateException(
                    "%s at byte %d: a record of another journal format than %08x, which is the one this version reads"
                            .formatted(path, place, GroupReader.FORMAT));
        }
        return true;
    }

    private boolean isOfThisFormat(final int groupAt, final int groupLength) {
        return groupLength >= GroupReader.HEADER_LENGTH && GroupReader.format(buffer, groupAt) == GroupReader.FORMAT;
    }

    private boolean matches(final int groupAt, final int groupLength) {
        final ByteBuffer bytes = window.limit(groupAt + groupLength).position(groupAt + Integer.BYTES);
        checksum.reset();
        checksum.update(bytes);
        window.clear();
        return (int) checksum.getValue() == buffer.getInt(groupAt);
    }

    /** The present group's mark: up to the record of this number all was on the disk when it was written. */
    long durable() {
        return GroupReader.durable(buffer, group);
    }

    /**
     * Looks behind {@code from}, byte for byte, for whole groups, which the walk may not be able to reach.
     *
     * @return the highest mark in them, {@link #NO_GROUP} when there is none
     */
    long highestMarkBeyond(final long from) {
        long highest = NO_GROUP;
        long candidate = (from + ALIGNMENT) & -ALIGNMENT;
        while (mapped(candidate, SHORTEST_DOCUMENT)) {
            if (buffer.getLong((int) (candidate - windowStart)) == 0) {
                // No document begins with zeros, and a file is mostly that.
                candidate += Long.BYTES;
            } else {
                highest = Math.max(highest, markAt(candidate));
                candidate += ALIGNMENT;
            }
        }
        return highest;
    }

    private long markAt(final long candidate) {
        final int documentLength = buffer.getInt((int) (candidate - windowStart));
        if (!Wires.isReadyData(documentLength)
                || !isOfThisFormat((int) (candidate - windowStart) + Integer.BYTES, documentLength)
                || !mapped(candidate, Integer.BYTES + (long) documentLength)) {
            return NO_GROUP;
        }
        final int groupAt = (int) (candidate - windowStart) + Integer.BYTES;
        return matches(groupAt, documentLength) ? GroupReader.durable(buffer, groupAt) : NO_GROUP;
    }

    /** Whether something was written since the walk came to its end. */
    boolean grown() {
        return mapped(nextPlace, Integer.BYTES) && buffer.getIntVolatile((int) (nextPlace - windowStart)) != 0;
    }

    /** Where the documents begin, so far, that the queue wrote for itself. */
    List<Long> metaDataPlaces() {
        return metaDataPlaces;
    }

    /** The first bytes, all of them if there are not so many. */
    byte[] beginning(final int bytes) {
        final ByteBuffer beginning = ByteBuffer.allocate(bytes);
        try {
            for (int read = 0; read >= 0 && beginning.hasRemaining(); ) {
                read = channel.read(beginning, beginning.position());
            }
            return Arrays.copyOf(beginning.array(), beginning.position());
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Where the last document that the queue knows of ends; 0 in a file that is not a queue's yet. */
    static long writtenUpTo(final Path path) {
        try (GroupFile file = new GroupFile(path)) {
            final long last = file.mapped(QueueIndex.LAST_PLACE, Long.BYTES)
                    ? file.buffer.getLong(QueueIndex.LAST_PLACE - (int) file.windowStart)
                    : 0;
            return last > 0 && file.mapped(last, Integer.BYTES)
                    ? last + Integer.BYTES + Wires.lengthOf(file.buffer.getInt((int) (last - file.windowStart)))
                    : 0;
        }
    }

    private boolean mapped(final long from, final long bytes) {
        if (window != null && from >= windowStart && from + bytes <= windowStart + window.capacity()) {
            return true;
        }
        try {
            final long size = channel.size();
            if (from + bytes > size) {
                return false;
            }
            final long start = from & -PAGE;
            unmap();
            window = channel.map(MapMode.READ_ONLY, start, Math.min(Math.max(WINDOW, bytes + PAGE), size - start));
            window.order(ByteOrder.nativeOrder());
            buffer.wrap(window);
            windowStart = start;
            return true;
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private void unmap() {
        IoUtil.unmap(window);
        window = null;
    }

    Path path() {
        return path;
    }

    /** Where the header of the present group is. */
    long place() {
        return place;
    }

    /** Where the next document begins. */
    long nextPlace() {
        return nextPlace;
    }

    /** Holds the present group, until the next is asked for. */
    DirectBuffer buffer() {
        return buffer;
    }

    int offset() {
        return group;
    }

    int length() {
        return length;
    }

    @Override
    public void close() {
        unmap();
        CloseHelper.close(channel);
    }
}
