package io.stocking.gateway.ws;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * Text messages of one connection that leave together: a server's frames (RFC 6455, 5.2), one behind the other in one buffer. A thousand
 * viewers get dozens of small messages a second each, and to send one buffer costs about as much as to send one message.
 */
final class Frames {
    private static final int FINAL_TEXT = 0x81;
    private static final int SHORT = 125;
    private static final int TWO_BYTES_FOLLOW = 126;
    private static final int EIGHT_BYTES_FOLLOW = 127;
    private static final int TWO_BYTE_LIMIT = 1 << 16;
    private static final int LONGEST_HEAD = 10;
    private static final int INITIAL_LENGTH = 2 * 1024;

    private final ByteBufAllocator allocator;
    private ByteBuf bytes;

    Frames(final ByteBufAllocator allocator) {
        this.allocator = allocator;
    }

    /** Begins a message of so many bytes, which the caller then writes to what is returned. */
    ByteBuf begin(final int length) {
        if (bytes == null) {
            bytes = allocator.buffer(Math.max(INITIAL_LENGTH, length + LONGEST_HEAD));
        }
        bytes.writeByte(FINAL_TEXT);
        if (length <= SHORT) {
            bytes.writeByte(length);
        } else if (length < TWO_BYTE_LIMIT) {
            bytes.writeByte(TWO_BYTES_FOLLOW).writeShort(length);
        } else {
            bytes.writeByte(EIGHT_BYTES_FOLLOW).writeLong(length);
        }
        return bytes;
    }

    /** What is to be sent, which is the caller's now; null when there is nothing. */
    ByteBuf take() {
        final ByteBuf taken = bytes;
        bytes = null;
        return taken;
    }

    /** Forgets what was to be sent. */
    void drop() {
        if (bytes != null) {
            bytes.release();
            bytes = null;
        }
    }
}
