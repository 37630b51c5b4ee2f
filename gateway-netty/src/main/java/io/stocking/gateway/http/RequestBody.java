package io.stocking.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;

/**
 * Puts the body of a request together that comes in pieces. They are copied, since the smallest one would otherwise hold
 * the whole buffer that it was read into.
 */
final class RequestBody {
    private final int limit;
    private ByteBuf collected;

    /** @param limit of a body in bytes */
    RequestBody(final int limit) {
        this.limit = limit;
    }

    /** Whether nothing was added since the last {@link #take}. */
    boolean isEmpty() {
        return collected == null;
    }

    /** Adds a piece, which stays the caller's; false when the body gets longer than the limit. */
    boolean add(final ByteBuf piece, final ByteBufAllocator allocator) {
        if (collected == null) {
            collected = allocator.buffer();
        }
        if (collected.readableBytes() + piece.readableBytes() > limit) {
            return false;
        }
        collected.writeBytes(piece);
        return true;
    }

    /** Hands the body over; the caller releases it. */
    ByteBuf take() {
        final ByteBuf whole = collected;
        collected = null;
        return whole;
    }

    /** Lets go of a body that nobody wants any more. */
    void drop() {
        if (collected != null) {
            take().release();
        }
    }
}
