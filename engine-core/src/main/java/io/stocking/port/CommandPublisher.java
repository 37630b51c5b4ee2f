package io.stocking.port;

import io.stocking.message.CommandWriter;
import org.agrona.DirectBuffer;

/** The way into the ring, for any number of threads. */
@FunctionalInterface
public interface CommandPublisher {
    /**
     * Copies an encoded command into the ring. Never blocks.
     *
     * @return false when the ring is full or closing: nothing was taken, try again later or tell the client so
     * @throws IllegalArgumentException when the command is longer than {@code CommandHeader.MAX_COMMAND_LENGTH}
     */
    boolean tryPublish(DirectBuffer command, int offset, int length);

    /** Publishes the command that was written last. */
    default boolean tryPublish(final CommandWriter command) {
        return tryPublish(command.buffer(), 0, command.length());
    }
}
