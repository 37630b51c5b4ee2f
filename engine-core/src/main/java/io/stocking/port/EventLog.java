package io.stocking.port;

import org.agrona.DirectBuffer;

/**
 * What every command led to, for readers that go at their own pace. Derived from the command log; written in
 * groups by one writer.
 */
public interface EventLog extends AutoCloseable {
    /** Bytes of batches after which a group has to be committed before another batch is added. */
    int GROUP_LENGTH = 256 << 10;

    /** Adds a copy of an encoded {@code EventBatch} to the present group. */
    void append(DirectBuffer batch, int offset, int length);

    /**
     * Writes the present group, so that readers find it; the next group is empty.
     *
     * @throws LogUnavailableException when nothing of the group was written: it is kept, try again
     */
    void commit();

    /** The newest command whose answer was committed to its end, 0 when there is none. */
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
