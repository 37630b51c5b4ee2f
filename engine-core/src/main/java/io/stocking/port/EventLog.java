package io.stocking.port;

import org.agrona.DirectBuffer;

/** What every command led to, for readers that go at their own pace. Derived from the command log; one writer. */
public interface EventLog extends AutoCloseable {
    /** Appends an encoded {@code EventBatch}. */
    void append(DirectBuffer batch, int offset, int length);

    /** The newest command whose answer is here to its end, 0 when there is none. */
    long lastCommandIndex();

    /**
     * Opens a reader in front of the first batch of {@code fromCommandIndex}; every reader has its own place and may be
     * used on one thread of its own.
     *
     * @throws IllegalArgumentException when the log no longer holds that command
     */
    EventLogReader openReader(long fromCommandIndex);

    @Override
    void close();
}
