package io.stocking.persistence.testing;

import io.stocking.message.EventBatch;
import io.stocking.port.EventLog;
import io.stocking.port.EventLogReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** An event log without a disk. */
public final class InMemoryEventLog implements EventLog {
    private final List<byte[]> batches = Collections.synchronizedList(new ArrayList<>());
    private final EventBatch appended = new EventBatch();
    private volatile long lastCommandIndex;

    @Override
    public void append(final DirectBuffer batch, final int offset, final int length) {
        final byte[] copy = new byte[length];
        batch.getBytes(offset, copy);
        batches.add(copy);
        if (appended.wrap(batch, offset, length).last()) {
            lastCommandIndex = appended.commandIndex();
        }
    }

    /** Nothing is left to do: what was appended can be read. */
    @Override
    public void commit() {}

    @Override
    public long lastCommandIndex() {
        return lastCommandIndex;
    }

    @Override
    public EventLogReader openReader(final long fromCommandIndex) {
        return new Reader(fromCommandIndex);
    }

    @Override
    public void close() {
        batches.clear();
    }

    private final class Reader implements EventLogReader {
        private final EventBatch flyweight = new EventBatch();
        private final long fromCommandIndex;
        private int next;

        private Reader(final long fromCommandIndex) {
            this.fromCommandIndex = fromCommandIndex;
        }

        @Override
        public int poll(final Consumer<EventBatch> consumer, final int limit) {
            int delivered = 0;
            while (delivered < limit && next < batches.size()) {
                final byte[] bytes = batches.get(next++);
                flyweight.wrap(new UnsafeBuffer(bytes), 0, bytes.length);
                if (flyweight.commandIndex() >= fromCommandIndex) {
                    consumer.accept(flyweight);
                    delivered++;
                }
            }
            return delivered;
        }

        @Override
        public void close() {}
    }
}
