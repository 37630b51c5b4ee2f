package io.stocking.game.tape;

import io.stocking.message.EventBatch;
import io.stocking.port.EventLog;
import io.stocking.port.EventLogReader;
import org.agrona.DirectBuffer;

/** An event log that keeps nothing but the count. */
final class CountingEventLog implements EventLog {
    private final EventBatch batch = new EventBatch();
    private long lastCommandIndex;

    @Override
    public void append(final DirectBuffer buffer, final int offset, final int length) {
        lastCommandIndex = batch.wrap(buffer, offset, length).commandIndex();
    }

    @Override
    public void commit() {}

    @Override
    public long lastCommandIndex() {
        return lastCommandIndex;
    }

    @Override
    public EventLogReader openReader(final long fromCommandIndex) {
        throw new IllegalArgumentException("command " + fromCommandIndex + " was not kept");
    }

    @Override
    public void close() {}
}
