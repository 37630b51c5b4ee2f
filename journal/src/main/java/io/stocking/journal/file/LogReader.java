package io.stocking.journal.file;

import io.stocking.journal.record.GroupReader;
import io.stocking.journal.record.RecordSequence;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
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
    private final GroupReader records = new GroupReader();
    private GroupFile file;
    private boolean goneOn;

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
        while (start > 0 && firstIndex(files.get(start), sequence) >= fromIndex) {
            start--;
        }
        final long first = start == 0 ? firstIndex(files.get(0), sequence) : Long.MAX_VALUE;
        if (first > fromIndex && first != Long.MAX_VALUE) {
            throw new IllegalArgumentException(
                    directory + " begins with command " + first + ", " + fromIndex + " is gone");
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

    /**
     * The command a file begins with, or with the answer of which, maybe in its middle.
     *
     * @param numbering only tells where records have their numbers
     * @return {@code Long.MAX_VALUE} when it holds no whole record
     */
    public static long firstIndex(final Path path, final RecordSequence numbering) {
        final GroupReader group = new GroupReader();
        try (GroupFile first = open(path)) {
            while (first.next()) {
                if (first.intact()) {
                    group.wrap(first.buffer(), first.offset(), first.length());
                    if (group.next()) {
                        return numbering.commandIndex(group.buffer(), group.offset());
                    }
                }
            }
        }
        return Long.MAX_VALUE;
    }

    /**
     * Goes to the next record; false when there is none now, it can be tried again.
     *
     * @throws DamagedRecordException when what follows is not the next record; names file and index
     */
    public boolean next() {
        while (file != null || openNextFile()) {
            if (records.next()) {
                if (commandIndex() >= fromIndex) {
                    check();
                    return true;
                }
            } else if (file.next()) {
                enterGroup();
            } else if (file.end() == GroupFile.End.DAMAGED) {
                throw damaged("a document that is longer than the file", file.nextPlace());
            } else if (!goOn()) {
                return false;
            }
        }
        return false;
    }

    private void enterGroup() {
        if (!file.intact()) {
            throw damaged("a wrong checksum", file.place());
        }
        records.wrap(file.buffer(), file.offset(), file.length());
    }

    private boolean openNextFile() {
        if (filesAhead.isEmpty()) {
            filesAhead.addAll(QueueFiles.in(directory));
        }
        if (filesAhead.isEmpty()) {
            return false;
        }
        file = open(filesAhead.remove());
        goneOn = sequence.nextNumber() > 1;
        return true;
    }

    private static GroupFile open(final Path path) {
        try {
            return new GroupFile(path);
        } catch (final UncheckedIOException e) {
            if (e.getCause() instanceof NoSuchFileException) {
                throw new IllegalStateException(path + " was deleted while its log was read", e);
            }
            throw e;
        }
    }

    private boolean goOn() {
        if (filesAhead.isEmpty() && file.end() == GroupFile.End.SEALED) {
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
        final String gap = sequence.gap(records.buffer(), records.offset(), records.length());
        if (gap != null) {
            throw goneOn && isOldest() ? overtaken(gap) : damaged(gap, file.place());
        }
        goneOn = false;
        sequence.take(records.buffer(), records.offset());
    }

    private boolean isOldest() {
        return file.path().equals(QueueFiles.in(directory).get(0));
    }

    /** Not damage: a reader that is slower than the deletion of old files has to begin again. */
    private IllegalStateException overtaken(final String gap) {
        return new IllegalStateException("%s begins with %s now, %s and what follows was deleted while it was read"
                .formatted(directory, gap, sequence.expected()));
    }

    private DamagedRecordException damaged(final String found, final long place) {
        final long mark = QueueTail.highestMark(file, place, QueueFiles.after(file.path()));
        final long number = sequence.nextNumber();
        return new DamagedRecordException(
                "%s at byte %d: %s expected, found %s%s"
                        .formatted(
                                file.path(),
                                place,
                                sequence.expected(),
                                found,
                                mark < number ? "; " + follows(mark) : ""),
                number,
                mark);
    }

    private static String follows(final long mark) {
        return mark == GroupFile.NO_GROUP
                ? "nothing whole follows"
                : "nothing follows that is known to have been on the disk";
    }

    /**
     * At the end: looks for records that the end hides, which a writer cannot have left there.
     *
     * @throws DamagedRecordException when there are some
     */
    public void checkEnd() {
        if (file != null && file.highestMarkBeyond(file.nextPlace()) != GroupFile.NO_GROUP && !file.grown()) {
            throw damaged("nothing, but whole groups behind it", file.nextPlace());
        }
    }

    /** The command the present record is, or belongs to. */
    public long commandIndex() {
        return sequence.commandIndex(records.buffer(), records.offset());
    }

    /** The file the reader is at, or the directory when there is none yet. */
    public Path file() {
        return file == null ? directory : file.path();
    }

    /** How far the present file was read, in bytes. */
    public long place() {
        return file == null ? 0 : file.nextPlace();
    }

    /** Holds the present record, until the next is asked for. */
    public DirectBuffer buffer() {
        return records.buffer();
    }

    /** Where the record starts in {@link #buffer()}. */
    public int offset() {
        return records.offset();
    }

    /** Bytes of the record. */
    public int length() {
        return records.length();
    }

    @Override
    public void close() {
        CloseHelper.close(file);
        file = null;
    }
}
