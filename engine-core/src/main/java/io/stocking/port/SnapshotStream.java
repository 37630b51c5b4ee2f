package io.stocking.port;

import io.stocking.message.MessageSink;

/** A snapshot being taken: takes the messages of a state, without the {@code SnapshotEnd}, which the store adds. */
public interface SnapshotStream extends MessageSink {
    /** All messages were given: the snapshot counts from when it is durable. */
    void commit();
}
