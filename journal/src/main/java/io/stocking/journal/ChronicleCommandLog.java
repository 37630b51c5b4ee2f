package io.stocking.journal;

import io.stocking.journal.file.LogReader;
import io.stocking.journal.file.LogWriter;
import io.stocking.journal.file.QueueFiles;
import io.stocking.journal.file.QueueTerms;
import io.stocking.journal.record.CommandSequence;
import io.stocking.message.CommandHeader;
import io.stocking.message.MessageSink;
import io.stocking.meter.Distribution;
import io.stocking.port.CommandLog;
import io.stocking.port.LogUnavailableException;
import java.nio.file.Path;
import java.util.List;
import org.agrona.DirectBuffer;

/** The command log on a Chronicle Queue, a document a group; get it from a {@link JournalDirectory}. */
public final class ChronicleCommandLog implements CommandLog {
    private final Path directory;
    private final boolean durable;
    private final boolean metered;
    private final Distribution syncNanos = new Distribution(14, 34);
    private final LogWriter<CommandSequence> writer;
    private long lastIndex;
    private long lastTimestamp;

    ChronicleCommandLog(final QueueTerms terms, final boolean metered) {
        this.metered = metered;
        directory = terms.directory();
        durable = terms.disk().durable();
        writer = new LogWriter<>(terms, CommandSequence::new, false);
        committed();
    }

    @Override
    public void append(final DirectBuffer command, final int offset, final int length) {
        final long index = CommandHeader.commandIndex(command, offset);
        final long expected = writer.sequence().lastIndex() + 1;
        if (index != expected) {
            throw new IllegalStateException(directory + ": command " + expected + " expected, got " + index);
        }
        writer.append(command, offset, length);
    }

    @Override
    public void commit() {
        try {
            writer.commit();
        } catch (final LogUnavailableException e) {
            writer.discard();
            throw e;
        }
        if (durable && metered) {
            final long begin = System.nanoTime();
            writer.sync();
            syncNanos.record(System.nanoTime() - begin);
        } else {
            writer.sync();
        }
        committed();
    }

    /** Nanoseconds that each wait for the disk took. */
    public Distribution syncNanos() {
        return syncNanos;
    }

    /** Bytes written since the start, in groups. */
    public long bytesWritten() {
        return writer.bytesWritten();
    }

    /** The oldest command that is here, 0 when there is none. */
    long firstIndex() {
        try (LogReader reader = LogReader.ofOldest(directory, new CommandSequence())) {
            return reader.next() ? reader.commandIndex() : 0;
        }
    }

    private void committed() {
        lastIndex = writer.sequence().lastIndex();
        lastTimestamp = writer.sequence().lastTimestamp();
    }

    @Override
    public boolean waitsForDisk() {
        return durable;
    }

    @Override
    public long lastIndex() {
        return lastIndex;
    }

    @Override
    public long lastTimestamp() {
        return lastTimestamp;
    }

    /** Where the newest command is; the directory when there is none. */
    Path newestFile() {
        final List<Path> files = QueueFiles.in(directory);
        return files.isEmpty() ? directory : files.get(files.size() - 1);
    }

    @Override
    public long replay(final long fromIndex, final long toIndex, final MessageSink sink) {
        final long last = Math.min(toIndex, lastIndex);
        long count = 0;
        try (LogReader reader = openReader(fromIndex)) {
            while (fromIndex + count <= last && reader.next()) {
                if (reader.commandIndex() != fromIndex + count) {
                    break;
                }
                sink.onMessage(reader.buffer(), reader.offset(), reader.length());
                count++;
            }
            if (fromIndex + count <= last) {
                throw new IllegalStateException(
                        reader.file() + ": command " + (fromIndex + count) + " is missing, the last is " + lastIndex);
            }
        }
        return count;
    }

    private LogReader openReader(final long fromIndex) {
        try {
            return new LogReader(directory, new CommandSequence(), fromIndex);
        } catch (final IllegalArgumentException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        writer.close();
    }
}
