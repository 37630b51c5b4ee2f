package io.stocking.message;

import org.agrona.DirectBuffer;

/** Takes encoded messages one by one; a snapshot is such a stream. */
@FunctionalInterface
public interface MessageSink {
    /**
     * Takes one message.
     *
     * @param buffer holds the message, valid only during the call
     * @param offset where its SBE header starts
     * @param length bytes of header and body
     */
    void onMessage(DirectBuffer buffer, int offset, int length);
}
