package io.stocking.journal.file;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;

/**
 * Reads a log from a command on, through all its files, checking every record; takes no lock and works on a log that is
 * being written, in this or in another process. For one thread.
 */
public final class LogReader implements AutoCloseable {
    private final Path directory;
    private final RecordSequence sequence;
    private final long fromIndex;
    private final Deque<Path> filesAhead = new ArrayDeque<>();
    private RecordFile file;

    /**
     * Starts in front of the first record of {@code fromIndex}.
     *
     * @param sequence at its beginning; the reader moves it on
     * @throws IllegalArgumentException when the log no longer holds that command
     */
    public LogReader(final Path directory, final RecordSequence sequence, final long fromIndex) {
        this.directory = directory;
        this.sequence = sequence;
        this.fromIndex = fromIndex;
        final List<Path> files = QueueFiles.in(directory);
        int start = files.size() - 1;
        while (start > 0 && firstIndex(files.get(start)) >= fromIndex) {
            start--;
        }
        if (start == 0 && firstIndex(files.get(0)) > fromIndex && firstIndex(files.get(0)) != Long.MAX_VALUE) {
            throw new IllegalArgumentException(
                    directory + " begins with command " + firstIndex(files.get(0)) + ", " + fromIndex + " is gone");
        }
        filesAhead.addAll(files.subList(Math.max(start, 0), files.size()));
    }

    /** Starts in front of the oldest record. */
    public static LogReader ofOldest(final Path directory, final RecordSequence sequence) {
        return new LogReader(directory, sequence, Long.MIN_VALUE, QueueFiles.in(directory));
    }

    private LogReader(
            final Path directory, final RecordSequence sequence, final long fromIndex, final List<Path> files) {
        this.directory = directory;
        this.sequence = sequence;
        this.fromIndex = fromIndex;
        filesAhead.addAll(files);
    }

    private long firstIndex(final Path path) {
        try (RecordFile first = new RecordFile(path)) {
            return first.next() ? sequence.commandIndex(first.buffer(), first.offset()) : Long.MAX_VALUE;
        }
    }

    /**
     * Goes to the next record; false when there is none now, it can be tried again.
     *
     * @throws DamagedRecordException when what follows is not the next record; names file and index
     */
    public boolean next() {
        while (file != null || openNextFile()) {
            if (file.next()) {
                if (sequence.commandIndex(file.buffer(), file.offset()) >= fromIndex) {
                    check();
                    return true;
                }
            } else if (file.end() == RecordFile.End.DAMAGED) {
                throw damaged("a document that is longer than the file", file.nextPlace());
            } else if (!goOn()) {
                return false;
            }
        }
        return false;
    }

    private boolean openNextFile() {
        if (filesAhead.isEmpty()) {
            filesAhead.addAll(QueueFiles.in(directory));
        }
        if (filesAhead.isEmpty()) {
            return false;
        }
        file = new RecordFile(filesAhead.remove());
        return true;
    }

    private boolean goOn() {
        if (filesAhead.isEmpty() && file.end() == RecordFile.End.SEALED) {
            filesAhead.addAll(QueueFiles.after(file.path()));
        }
        if (filesAhead.isEmpty()) {
            return false;
        }
        file.close();
        file = null;
        return true;
    }

    private void check() {
        if (!file.intact()) {
            throw damaged("a wrong checksum", file.place());
        }
        final String gap = sequence.gap(file.buffer(), file.offset(), file.length());
        if (gap != null) {
            throw damaged(gap, file.place());
        }
        sequence.take(file.buffer(), file.offset());
    }

    private DamagedRecordException damaged(final String found, final long place) {
        final boolean torn =
                filesAhead.isEmpty() && QueueFiles.after(file.path()).isEmpty() && !file.wholeRecordBeyond(place);
        return new DamagedRecordException(
                "%s at byte %d: %s expected, found %s%s"
                        .formatted(
                                file.path(), place, sequence.expected(), found, torn ? "; nothing whole follows" : ""),
                torn);
    }

    /**
     * At the end: looks for records that the end hides, which a writer cannot have left there.
     *
     * @throws DamagedRecordException when there are some
     */
    public void checkEnd() {
        if (file != null && file.wholeRecordBeyond(file.nextPlace()) && !file.grown()) {
            throw new DamagedRecordException(
                    "%s at byte %d: %s expected, found nothing, but whole records behind it"
                            .formatted(file.path(), file.nextPlace(), sequence.expected()),
                    false);
        }
    }

    /** The command the present record is, or belongs to. */
    public long commandIndex() {
        return sequence.commandIndex(file.buffer(), file.offset());
    }

    /** The file the reader is at, or the directory when there is none yet. */
    public Path file() {
        return file == null ? directory : file.path();
    }

    /** Holds the present record, until the next is asked for. */
    public DirectBuffer buffer() {
        return file.buffer();
    }

    /** Where the record starts in {@link #buffer()}. */
    public int offset() {
        return file.offset();
    }

    /** Bytes of the record. */
    public int length() {
        return file.length();
    }

    @Override
    public void close() {
        CloseHelper.close(file);
        file = null;
    }
}
