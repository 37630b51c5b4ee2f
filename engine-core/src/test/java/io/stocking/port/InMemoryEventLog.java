package io.stocking.port;

import io.stocking.message.EventBatch;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.agrona.DirectBuffer;
import org.agrona.concurrent.UnsafeBuffer;

/** An event log that lives as long as its test. */
public final class InMemoryEventLog implements EventLog {
    private final List<byte[]> batches = new CopyOnWriteArrayList<>();
    private final List<byte[]> group = new ArrayList<>();
    private volatile long lastCommandIndex;
    private volatile boolean available = true;

    @Override
    public void append(final DirectBuffer batch, final int offset, final int length) {
        final byte[] copy = new byte[length];
        batch.getBytes(offset, copy);
        group.add(copy);
    }

    @Override
    public void commit() {
        if (!available) {
            throw new LogUnavailableException("the test has made the log unavailable", null);
        }
        batches.addAll(group);
        for (final byte[] batch : group) {
            final EventBatch committed = view(batch);
            if (committed.last()) {
                lastCommandIndex = committed.commandIndex();
            }
        }
        group.clear();
    }

    /** From now on commits succeed or fail. */
    public void available(final boolean value) {
        available = value;
    }

    @Override
    public long lastCommandIndex() {
        return lastCommandIndex;
    }

    @Override
    public EventLogReader openReader(final long fromCommandIndex) {
        int first = 0;
        while (first < batches.size() && view(batches.get(first)).commandIndex() < fromCommandIndex) {
            first++;
        }
        return new Reader(first);
    }

    private static EventBatch view(final byte[] batch) {
        return new EventBatch().wrap(new UnsafeBuffer(batch), 0, batch.length);
    }

    @Override
    public void close() {}

    private final class Reader implements EventLogReader {
        private int next;

        Reader(final int first) {
            next = first;
        }

        @Override
        public int poll(final Consumer<EventBatch> consumer, final int limit) {
            int count = 0;
            while (count < limit && next < batches.size()) {
                consumer.accept(view(batches.get(next++)));
                count++;
            }
            return count;
        }

        @Override
        public void close() {}
    }
}
