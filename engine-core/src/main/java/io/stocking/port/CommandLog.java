package io.stocking.port;

import io.stocking.message.MessageSink;
import org.agrona.DirectBuffer;

/** The truth of the exchange: every command, in order, with its index and time, written in groups. One writer. */
public interface CommandLog extends AutoCloseable {
    /** Bytes of commands after which a group has to be committed before another command is added. */
    int GROUP_LENGTH = 256 << 10;

    /**
     * Adds a copy of a stamped command to the present group. Its index is that of the command before, in the group or
     * else in the log, + 1.
     */
    void append(DirectBuffer command, int offset, int length);

    /**
     * Writes the present group and returns once it is as durable as the log's sync level promises; the next group is empty.
     *
     * @throws LogUnavailableException when nothing of the group was written: the log is as before it, its commands can be
     *     refused, their indexes are those of the next group
     * @throws IllegalStateException when it is unknown what was written; the exchange has to stop
     */
    void commit();

    /** Whether a commit waits for the disk. */
    boolean waitsForDisk();

    /** Index of the newest command that was committed, 0 when there is none. */
    long lastIndex();

    /** Time of that command in nanoseconds since the epoch, 0 when there is none. */
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
