package io.stocking.journal;

import io.stocking.engine.SnapshotSeal;
import io.stocking.port.SnapshotStream;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Takes the messages of a snapshot into memory, each behind its length (int), so that the giver can go on at once. */
final class SnapshotCopy implements SnapshotStream {
    private static final int CHUNK_LENGTH = 1 << 20;

    private final List<byte[]> chunks = new ArrayList<>();
    private final List<Integer> lengths = new ArrayList<>();
    private final UnsafeBuffer chunk = new UnsafeBuffer(0, 0);
    private final int maxChunks;
    private final Runnable onCommit;
    private long commandIndex;
    private int used;
    private boolean tooLong;

    /**
     * Makes a copy that is used for one snapshot after the other.
     *
     * @param maxLength bytes it may hold
     */
    SnapshotCopy(final long maxLength, final Runnable onCommit) {
        maxChunks = Math.toIntExact(maxLength / CHUNK_LENGTH);
        this.onCommit = onCommit;
    }

    /** Starts a new snapshot in the memory of the one before. */
    void begin(final long newCommandIndex) {
        commandIndex = newCommandIndex;
        lengths.clear();
        tooLong = false;
        used = CHUNK_LENGTH;
    }

    @Override
    public void onMessage(final DirectBuffer buffer, final int offset, final int length) {
        if (Integer.BYTES + length > CHUNK_LENGTH - used) {
            nextChunk(Integer.BYTES + length);
        }
        if (!tooLong) {
            chunk.putInt(used, length, ByteOrder.LITTLE_ENDIAN);
            copy(buffer, offset, length);
            used += Integer.BYTES + length;
        }
    }

    /** The engine gives arrays: copying between those is the shorter way, and messages are short. */
    private void copy(final DirectBuffer buffer, final int offset, final int length) {
        final byte[] source = buffer.byteArray();
        if (source == null) {
            chunk.putBytes(used + Integer.BYTES, buffer, offset, length);
        } else {
            System.arraycopy(source, buffer.wrapAdjustment() + offset, chunk.byteArray(), used + Integer.BYTES, length);
        }
    }

    private void nextChunk(final int needed) {
        tooLong |= needed > CHUNK_LENGTH || lengths.size() == maxChunks;
        if (tooLong) {
            return;
        }
        if (lengths.size() == chunks.size()) {
            chunks.add(new byte[CHUNK_LENGTH]);
        }
        if (!lengths.isEmpty()) {
            lengths.set(lengths.size() - 1, used);
        }
        chunk.wrap(chunks.get(lengths.size()));
        lengths.add(0);
        used = 0;
    }

    @Override
    public void commit() {
        onCommit.run();
    }

    /** Adds the end that the snapshot needs. */
    void seal() {
        final SnapshotSeal seal = new SnapshotSeal();
        final UnsafeBuffer messages = new UnsafeBuffer(0, 0);
        for (int number = 0; number < chunkCount(); number++) {
            messages.wrap(chunk(number), 0, chunkLength(number));
            int at = 0;
            while (at < messages.capacity()) {
                final int length = messages.getInt(at, ByteOrder.LITTLE_ENDIAN);
                seal.onMessage(messages, at + Integer.BYTES, length);
                at += Integer.BYTES + length;
            }
        }
        seal.writeTo(this);
    }

    long commandIndex() {
        return commandIndex;
    }

    /** Whether there were more bytes than may be held: the copy is not whole then. */
    boolean tooLong() {
        return tooLong;
    }

    int chunkCount() {
        return lengths.size();
    }

    byte[] chunk(final int number) {
        return chunks.get(number);
    }

    int chunkLength(final int number) {
        return number == lengths.size() - 1 ? used : lengths.get(number);
    }
}
