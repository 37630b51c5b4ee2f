package io.stocking.journal;

import io.stocking.journal.file.CommandSequence;
import io.stocking.journal.file.LogReader;
import io.stocking.journal.file.LogWriter;
import io.stocking.journal.file.QueueTerms;
import io.stocking.message.CommandHeader;
import io.stocking.message.MessageSink;
import io.stocking.port.CommandLog;
import java.nio.file.Path;
import org.agrona.DirectBuffer;

/** The command log on a Chronicle Queue, a document a command; get it from a {@link JournalDirectory}. */
public final class ChronicleCommandLog implements CommandLog {
    private final Path directory;
    private final LogWriter<CommandSequence> writer;

    ChronicleCommandLog(final QueueTerms terms) {
        directory = terms.directory();
        writer = new LogWriter<>(terms, CommandSequence::new, false);
    }

    @Override
    public void append(final DirectBuffer command, final int offset, final int length) {
        final long index = CommandHeader.commandIndex(command, offset);
        if (index != lastIndex() + 1) {
            throw new IllegalStateException(directory + ": command " + (lastIndex() + 1) + " expected, got " + index);
        }
        writer.append(command, offset, length);
    }

    @Override
    public void sync() {
        writer.sync();
    }

    @Override
    public long lastIndex() {
        return writer.sequence().lastIndex();
    }

    @Override
    public long lastTimestamp() {
        return writer.sequence().lastTimestamp();
    }

    @Override
    public long replay(final long fromIndex, final long toIndex, final MessageSink sink) {
        final long last = Math.min(toIndex, lastIndex());
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
                        reader.file() + ": command " + (fromIndex + count) + " is missing, the last is " + lastIndex());
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
