package io.stocking.port;

import io.stocking.engine.SnapshotSeal;
import io.stocking.message.MessageSink;
import java.util.ArrayList;
import java.util.List;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** Keeps the newest snapshot as long as its test lives. */
public final class InMemorySnapshotStore implements SnapshotStore {
    private volatile List<byte[]> newest = List.of();
    private volatile long newestIndex;
    private volatile boolean writing;

    @Override
    public long loadNewest(final MessageSink sink) {
        for (final byte[] message : newest) {
            sink.onMessage(new UnsafeBuffer(message), 0, message.length);
        }
        return newestIndex;
    }

    /** The command the newest snapshot was taken after, 0 when there is none. */
    public long newestIndex() {
        return newestIndex;
    }

    /** Whether it is as if a snapshot were being written. */
    public void writing(final boolean value) {
        writing = value;
    }

    @Override
    public SnapshotStream begin(final long commandIndex) {
        if (writing) {
            return null;
        }
        final List<byte[]> messages = new ArrayList<>();
        final SnapshotSeal seal = new SnapshotSeal();
        return new SnapshotStream() {
            @Override
            public void onMessage(final DirectBuffer buffer, final int offset, final int length) {
                seal.onMessage(buffer, offset, length);
                add(buffer, offset, length);
            }

            private void add(final DirectBuffer buffer, final int offset, final int length) {
                final byte[] copy = new byte[length];
                buffer.getBytes(offset, copy);
                messages.add(copy);
            }

            @Override
            public void commit() {
                seal.writeTo(this::add);
                newest = messages;
                newestIndex = commandIndex;
            }
        };
    }

    @Override
    public void close() {}
}
