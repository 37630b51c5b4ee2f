package io.stocking.journal.file;

import io.stocking.message.codec.MessageHeaderDecoder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import net.openhft.chronicle.wire.Wires;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.agrona.IoUtil;
import org.agrona.concurrent.UnsafeBuffer;

/**
 * Walks the records of one file of a queue straight in its bytes, whole or damaged, dead or being written; a record is
 * a document of CRC32C (int) and payload.
 */
final class RecordFile implements AutoCloseable {
    /** Why there is no further record. */
    enum End {
        /** Nothing is written here yet. */
        OPEN,
        /** The queue has gone on to another file. */
        SEALED,
        /** No document can begin like this. */
        DAMAGED
    }

    /** Bytes in front of a payload: the document's header and the checksum. */
    private static final int FRAME_LENGTH = 2 * Integer.BYTES;

    private static final int SHORTEST_RECORD = FRAME_LENGTH + MessageHeaderDecoder.ENCODED_LENGTH;

    private static final int ALIGNMENT = Integer.BYTES;
    private static final int PAGE = 4096;
    private static final int WINDOW = 64 << 20;
    private static final byte[] WRITE_POSITION_NAME = "writePosition".getBytes(StandardCharsets.US_ASCII);
    private static final long WRITE_POSITION_PLACE = 0x1C;
    private static final long WRITE_POSITION_VALUE = 0x40;

    private final Path path;
    private final FileChannel channel;
    private final UnsafeBuffer buffer = new UnsafeBuffer(0, 0);
    private final CRC32C checksum = new CRC32C();
    private MappedByteBuffer window;
    private long windowStart;
    private long place;
    private long nextPlace;
    private int payload;
    private int length;
    private End end = End.OPEN;

    RecordFile(final Path path) {
        this.path = path;
        try {
            channel = FileChannel.open(path, StandardOpenOption.READ);
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    /** Goes to the next record; when there is none {@link #end()} says why, and it can be tried again. */
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
                return documentLength > Integer.BYTES ? record(documentPlace, documentLength) : ended(End.DAMAGED);
            }
            nextPlace = following(documentPlace, documentLength);
        }
    }

    private boolean record(final long documentPlace, final int documentLength) {
        place = documentPlace;
        payload = (int) (documentPlace - windowStart) + FRAME_LENGTH;
        length = documentLength - Integer.BYTES;
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

    /** Whether the checksum of the present record is that of its payload. */
    boolean intact() {
        return matches(payload, length);
    }

    private boolean matches(final int payloadAt, final int payloadLength) {
        final ByteBuffer bytes = window.limit(payloadAt + payloadLength).position(payloadAt);
        checksum.reset();
        checksum.update(bytes);
        window.clear();
        return (int) checksum.getValue() == buffer.getInt(payloadAt - Integer.BYTES);
    }

    /** Looks behind {@code from}, byte for byte, for a whole record that the walk cannot reach. */
    boolean wholeRecordBeyond(final long from) {
        for (long candidate = (from + ALIGNMENT) & -ALIGNMENT;
                mapped(candidate, SHORTEST_RECORD);
                candidate += ALIGNMENT) {
            final int documentLength = buffer.getInt((int) (candidate - windowStart));
            if (Wires.isReadyData(documentLength)
                    && schemaId(candidate) == MessageHeaderDecoder.SCHEMA_ID
                    && documentLength >= SHORTEST_RECORD - Integer.BYTES
                    && mapped(candidate, Integer.BYTES + (long) documentLength)
                    && matches((int) (candidate - windowStart) + FRAME_LENGTH, documentLength - Integer.BYTES)) {
                return true;
            }
        }
        return false;
    }

    private int schemaId(final long candidate) {
        final long header = candidate - windowStart + FRAME_LENGTH;
        return buffer.getShort((int) header + MessageHeaderDecoder.schemaIdEncodingOffset()) & 0xFFFF;
    }

    /** Whether something was written since the walk came to its end. */
    boolean grown() {
        return mapped(nextPlace, Integer.BYTES) && buffer.getIntVolatile((int) (nextPlace - windowStart)) != 0;
    }

    /** Where the queue's own header says the last document is, -1 when the header is not readable as such. */
    long writePosition() {
        if (!mapped(0, WRITE_POSITION_VALUE + Long.BYTES)) {
            return -1;
        }
        final byte[] name = new byte[WRITE_POSITION_NAME.length];
        buffer.getBytes((int) (WRITE_POSITION_PLACE - windowStart), name);
        return Arrays.equals(name, WRITE_POSITION_NAME)
                ? buffer.getLong((int) (WRITE_POSITION_VALUE - windowStart))
                : -1;
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

    /** Where the header of the present record is. */
    long place() {
        return place;
    }

    /** Where the next document begins. */
    long nextPlace() {
        return nextPlace;
    }

    /** Holds the payload of the present record, until the next is asked for. */
    DirectBuffer buffer() {
        return buffer;
    }

    int offset() {
        return payload;
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
