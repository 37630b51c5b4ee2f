package io.stocking.engine;

import io.stocking.message.ArrayBuffer;
import io.stocking.message.MessageSink;
import io.stocking.message.codec.MessageHeaderEncoder;
import io.stocking.message.codec.SnapshotEndDecoder;
import io.stocking.message.codec.SnapshotEndEncoder;
import org.agrona.DirectBuffer;

/**
 * Takes the messages of a state and makes the {@code SnapshotEnd} that goes behind them, by which a loader knows that it had
 * them all. Apart from the engine, so that its thread need not wait for the hash.
 */
public final class SnapshotSeal implements MessageSink {
    private final StateHash hash = new StateHash();
    private long messageCount;

    @Override
    public void onMessage(final DirectBuffer buffer, final int offset, final int length) {
        hash.onMessage(buffer, offset, length);
        messageCount++;
    }

    /** Writes the end of what came so far. */
    public void writeTo(final MessageSink sink) {
        final ArrayBuffer buffer =
                new ArrayBuffer(MessageHeaderEncoder.ENCODED_LENGTH + SnapshotEndEncoder.BLOCK_LENGTH);
        new SnapshotEndEncoder()
                .wrapAndApplyHeader(buffer, 0, new MessageHeaderEncoder())
                .messageCount(messageCount)
                .stateHash(hash.value());
        sink.onMessage(buffer, 0, buffer.capacity());
    }

    /** Throws {@link IllegalStateException} when this is not the end of what came so far. */
    void check(final SnapshotEndDecoder end) {
        if (end.messageCount() != messageCount || end.stateHash() != hash.value()) {
            throw new IllegalStateException("snapshot of " + end.messageCount() + " messages with hash "
                    + Long.toHexString(end.stateHash()) + " came as " + messageCount + " with "
                    + Long.toHexString(hash.value()));
        }
    }
}
