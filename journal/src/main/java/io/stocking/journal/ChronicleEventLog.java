package io.stocking.journal;

import io.stocking.journal.file.LogReader;
import io.stocking.journal.file.LogWriter;
import io.stocking.journal.file.QueueTerms;
import io.stocking.journal.record.EventSequence;
import io.stocking.port.EventLog;
import io.stocking.port.EventLogReader;
import java.nio.file.Path;
import org.agrona.DirectBuffer;

/** The event log on a Chronicle Queue, a document a group; get it from a {@link JournalDirectory}. */
public final class ChronicleEventLog implements EventLog {
    private final Path directory;
    private final LogWriter<EventSequence> writer;
    private volatile long lastCommandIndex;

    ChronicleEventLog(final QueueTerms terms) {
        directory = terms.directory();
        writer = new LogWriter<>(terms, EventSequence::new, true);
        lastCommandIndex = writer.sequence().lastWholeIndex();
    }

    @Override
    public void append(final DirectBuffer batch, final int offset, final int length) {
        writer.append(batch, offset, length);
    }

    @Override
    public void commit() {
        writer.commit();
        lastCommandIndex = writer.sequence().lastWholeIndex();
    }

    @Override
    public long lastCommandIndex() {
        return lastCommandIndex;
    }

    /** Bytes written since the start, in groups. */
    public long bytesWritten() {
        return writer.bytesWritten();
    }

    /** Index of the oldest event that is here, 0 when there is none; a file may begin in the middle of an answer. */
    long firstEventIndex() {
        final EventSequence sequence = new EventSequence();
        try (LogReader reader = LogReader.ofOldest(directory, sequence)) {
            return reader.next() ? sequence.number(reader.buffer(), reader.offset()) : 0;
        }
    }

    /** Index of the event that comes next, 0 when there was none yet. */
    long nextEventIndex() {
        return writer.sequence().nextEventIndex();
    }

    @Override
    public EventLogReader openReader(final long fromCommandIndex) {
        return new ChronicleEventReader(directory, fromCommandIndex);
    }

    @Override
    public void close() {
        writer.close();
    }
}
