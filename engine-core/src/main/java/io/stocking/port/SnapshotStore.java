package io.stocking.port;

import io.stocking.message.MessageSink;

/** Keeps states of the engine, so that recovery need not replay from the beginning. */
public interface SnapshotStore extends AutoCloseable {
    /**
     * Hands out the messages of the newest whole snapshot; damaged ones are passed over and said so in the log.
     *
     * @return the command index it was taken after, 0 when there is none
     */
    long loadNewest(MessageSink sink);

    /**
     * Starts a snapshot. The messages given to it are copied at once and written on another thread.
     *
     * @return null while the one before is still being written: skip this one
     */
    SnapshotStream begin(long commandIndex);

    @Override
    void close();
}
