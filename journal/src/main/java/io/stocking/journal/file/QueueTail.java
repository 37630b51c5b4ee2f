package io.stocking.journal.file;

import io.stocking.journal.file.RecordFile.End;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.agrona.IoUtil;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the end of a queue whole before it is opened for writing: what a dead writer left half written is cut. */
final class QueueTail {
    private static final Logger LOG = LoggerFactory.getLogger(QueueTail.class);

    private final QueueTerms terms;
    private final RecordSequence sequence;
    private final long firstRefused;
    private final boolean derived;

    /**
     * Prepares the walk.
     *
     * @param sequence at its beginning; the walk moves it to the end of the queue
     * @param firstRefused number of the first record that must go
     * @param derived whether what is lost can be made again, so that all behind a damage may go
     */
    QueueTail(final QueueTerms terms, final RecordSequence sequence, final long firstRefused, final boolean derived) {
        this.terms = terms;
        this.sequence = sequence;
        this.firstRefused = firstRefused;
        this.derived = derived;
    }

    /**
     * Walks the newest file that has records, cutting behind the last whole one.
     *
     * @throws DamagedRecordException when whole records follow a damaged one
     */
    void makeWhole() {
        final List<Path> files = QueueFiles.in(terms.directory());
        boolean found = false;
        for (int newest = files.size() - 1; newest >= 0 && !found; newest--) {
            found = makeWhole(files.get(newest));
        }
    }

    private boolean makeWhole(final Path path) {
        final long lastPlace;
        final long end;
        final boolean whole;
        int records = 0;
        try (RecordFile file = new RecordFile(path)) {
            long last = 0;
            String problem = null;
            while (problem == null && file.next()) {
                problem = problem(file);
                if (problem == null) {
                    sequence.take(file.buffer(), file.offset());
                    last = file.place();
                    records++;
                }
            }
            end = problem == null ? file.nextPlace() : file.place();
            refuseDamage(file, end, problem);
            lastPlace = last;
            whole = problem == null && file.end() != End.DAMAGED && file.writePosition() == last;
        }
        if (records == 0) {
            delete(path);
        } else if (!whole) {
            refuseUnderReaders(path, lastPlace);
            cut(path, records, lastPlace);
        }
        return records > 0;
    }

    private String problem(final RecordFile file) {
        if (!file.intact()) {
            return "a wrong checksum";
        }
        if (sequence.number(file.buffer(), file.offset()) >= firstRefused) {
            return "a record that was refused";
        }
        return sequence.gap(file.buffer(), file.offset(), file.length());
    }

    private void refuseDamage(final RecordFile file, final long end, final String problem) {
        if (!derived && file.end() != End.SEALED && file.wholeRecordBeyond(end)) {
            throw new DamagedRecordException(
                    "%s at byte %d: %s expected, found %s, and whole records behind it; not starting on a damaged log"
                            .formatted(file.path(), end, sequence.expected(), problem == null ? "nothing" : problem),
                    false);
        }
    }

    /** A log that can be derived has readers as soon as it is open; they would stay with the file as it was. */
    private void refuseUnderReaders(final Path path, final long lastPlace) {
        if (hasReaders()) {
            throw new DamagedRecordException(
                    path + " was damaged behind byte " + lastPlace + " by a failed append", true);
        }
    }

    private boolean hasReaders() {
        return derived && firstRefused != Long.MAX_VALUE;
    }

    private void delete(final Path path) {
        if (hasReaders()) {
            return;
        }
        try {
            Files.delete(path);
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot delete " + path + ", which holds no whole record", e);
        }
        LOG.warn("{} held no whole record and was deleted", path);
    }

    /** Writes the whole records to a new file that takes the place of the torn one. */
    private void cut(final Path path, final int records, final long lastPlace) {
        final Path workplace =
                terms.directory().resolveSibling(terms.directory().getFileName() + ".cut");
        IoUtil.delete(workplace.toFile(), true);
        try (RecordFile file = new RecordFile(path);
                QueueAppender appender =
                        new QueueAppender(terms.at(workplace, RollClock.startOf(path, terms.rollCycle())))) {
            for (int copied = 0; copied < records && file.next(); copied++) {
                appender.append(file.buffer(), file.offset(), file.length());
            }
        }
        try {
            final Path copy = workplace.resolve(path.getFileName());
            DiskSync.file(copy);
            Files.move(copy, path, StandardCopyOption.ATOMIC_MOVE);
            DiskSync.directory(terms.directory());
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot cut the torn end of " + path, e);
        }
        IoUtil.delete(workplace.toFile(), true);
        LOG.warn(
                "{} had a torn end: cut behind byte {}, {} whole records stay, {} comes next",
                path,
                lastPlace,
                records,
                sequence.expected());
    }
}
