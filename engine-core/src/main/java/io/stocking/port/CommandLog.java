package io.stocking.port;

import io.stocking.message.MessageSink;
import org.agrona.DirectBuffer;

/** The truth of the exchange: every command, in order, with its index and time. One writer. */
public interface CommandLog extends AutoCloseable {
    /**
     * Appends a stamped command whose index is {@link #lastIndex()} + 1.
     *
     * @throws LogUnavailableException when the command could not be written; the log is as before, the command can be
     *     refused and a later one tried
     */
    void append(DirectBuffer command, int offset, int length);

    /**
     * Returns once everything appended is as durable as the log's sync level promises.
     *
     * @throws IllegalStateException when that cannot be known; the exchange has to stop
     */
    void sync();

    /** Index of the newest command, 0 when there is none. */
    long lastIndex();

    /** Time of the newest command in nanoseconds since the epoch, 0 when there is none. */
    long lastTimestamp();

    /**
     * Hands out the commands {@code fromIndex} to {@code toIndex}, both included, as far as they are there.
     *
     * @return how many
     * @throws IllegalStateException when a record in between is damaged or missing; the message names file and index
     */
    long replay(long fromIndex, long toIndex, MessageSink sink);

    @Override
    void close();
}
