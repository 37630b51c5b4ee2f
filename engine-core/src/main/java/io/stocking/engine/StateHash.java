package io.stocking.engine;

import io.stocking.message.MessageSink;
import java.nio.ByteOrder;
import org.agrona.DirectBuffer;

/** Hash of a stream of messages: equal streams, equal hashes. Finds mistakes, does not keep out an adversary. */
public final class StateHash implements MessageSink {
    static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private long hash;

    @Override
    public void onMessage(final DirectBuffer buffer, final int offset, final int length) {
        hash = mix(hash, length, MULTIPLIER);
        int at = offset;
        final int end = offset + length;
        for (; at + Long.BYTES <= end; at += Long.BYTES) {
            hash = mix(hash, buffer.getLong(at, ByteOrder.LITTLE_ENDIAN), MULTIPLIER);
        }
        for (; at < end; at++) {
            hash = mix(hash, buffer.getByte(at), MULTIPLIER);
        }
    }

    /** The hash of what came so far. */
    public long value() {
        return hash;
    }

    /** Stirs a value into a hash; every step can be undone, so that no step forgets what came before. */
    static long mix(final long hash, final long value, final long multiplier) {
        final long stirred = (hash ^ value) * multiplier;
        return stirred ^ stirred >>> 32;
    }
}
