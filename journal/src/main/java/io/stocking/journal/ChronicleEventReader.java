package io.stocking.journal;

import io.stocking.journal.file.LogReader;
import io.stocking.journal.record.EventSequence;
import io.stocking.message.EventBatch;
import io.stocking.port.EventLogReader;
import java.nio.file.Path;
import java.util.function.Consumer;

/** A reader of the event log that reads the files themselves, so it is independent of the writer's thread. */
final class ChronicleEventReader implements EventLogReader {
    private final LogReader reader;
    private final EventBatch batch = new EventBatch();

    ChronicleEventReader(final Path directory, final long fromCommandIndex) {
        reader = new LogReader(directory, new EventSequence(), fromCommandIndex);
    }

    @Override
    public int poll(final Consumer<EventBatch> consumer, final int limit) {
        int count = 0;
        while (count < limit && reader.next()) {
            consumer.accept(batch.wrap(reader.buffer(), reader.offset(), reader.length()));
            count++;
        }
        return count;
    }

    @Override
    public void close() {
        reader.close();
    }
}
