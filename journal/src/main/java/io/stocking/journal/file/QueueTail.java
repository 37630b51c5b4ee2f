package io.stocking.journal.file;

import io.stocking.journal.file.GroupFile.End;
import io.stocking.journal.record.GroupReader;
import io.stocking.journal.record.RecordSequence;
import java.nio.file.Path;
import java.util.List;

/**
 * Makes the end of a queue whole before it is opened for writing: what was never known to be on the disk is cut from the
 * first damage on, damage to anything else is refused.
 */
final class QueueTail {
    private final QueueTerms terms;
    private final RecordSequence sequence;
    private final long firstRefused;
    private final boolean derived;
    private final GroupReader records = new GroupReader();
    private Path sealed;
    private TailCut unfit;

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
     * Walks the files that are not known to be on the disk, the newest at least, cutting behind the last whole group.
     *
     * @return the files it walked, oldest first
     * @throws DamagedRecordException when a record is damaged that was on the disk once
     */
    List<Path> makeWhole() {
        final List<Path> files = QueueFiles.in(terms.directory());
        final int start = firstUnsure(files);
        boolean whole = true;
        for (int at = start; whole && at < files.size(); at++) {
            whole = makeWhole(files.get(at), files.subList(at + 1, files.size()));
        }
        if (unfit != null) {
            // Nothing was left of those behind it, so the queue goes on with this one.
            cutUnlessRead(unfit, List.of());
        }
        final List<Path> left = QueueFiles.in(terms.directory());
        return left.subList(Math.min(start, left.size()), left.size());
    }

    /** How the queue goes on: behind its newest file when that is sealed, whatever the clock says. */
    QueueTerms terms() {
        return sealed == null ? terms : terms.behind(sealed);
    }

    /** Goes back until the marks say that everything older was on the disk. */
    private int firstUnsure(final List<Path> files) {
        long mark = 0;
        int at = files.size() - 1;
        for (; at > 0; at--) {
            long first = Long.MAX_VALUE;
            try (GroupFile file = new GroupFile(files.get(at))) {
                while (first == Long.MAX_VALUE && file.next() && file.intact()) {
                    mark = Math.max(mark, file.durable());
                    records.wrap(file.buffer(), file.offset(), file.length());
                    first = records.next() ? sequence.number(records.buffer(), records.offset()) : first;
                }
            }
            if (mark >= first - 1) {
                break;
            }
        }
        return Math.max(at, 0);
    }

    /** False when the queue ends with this file now. */
    private boolean makeWhole(final Path path, final List<Path> later) {
        final TailCut cut;
        final boolean damaged;
        final boolean whole;
        try (GroupFile file = new GroupFile(path)) {
            final QueueIndex index = new QueueIndex(terms);
            int groups = 0;
            long last = 0;
            String problem = null;
            while (problem == null && file.next()) {
                problem = take(file);
                if (problem == null) {
                    last = file.place();
                    index.add(last);
                    groups++;
                }
            }
            damaged = problem != null || file.end() == End.DAMAGED || isHiding(file);
            if (damaged) {
                refuseLoss(file, problem, later);
            }
            final boolean fit = file.end() == End.SEALED || index.isRight(file);
            whole = !damaged && (!later.isEmpty() || fit);
            cut = new TailCut(path, groups, last);
            if (!cut.isNothingLeft()) {
                sealed = whole && file.end() == End.SEALED ? path : null;
                unfit = whole && !fit ? cut : null;
            }
        }
        if (!whole || cut.isNothingLeft()) {
            cutUnlessRead(cut, damaged ? later : List.of());
        }
        return !damaged;
    }

    /** Null when the present group follows whole, else what it is instead. */
    private String take(final GroupFile file) {
        if (!file.intact()) {
            return "a wrong checksum";
        }
        sequence.mark();
        records.wrap(file.buffer(), file.offset(), file.length());
        while (records.next()) {
            final String gap = problem();
            if (gap != null) {
                sequence.reset();
                return gap;
            }
            sequence.take(records.buffer(), records.offset());
        }
        return null;
    }

    private String problem() {
        return sequence.number(records.buffer(), records.offset()) >= firstRefused
                ? "a record that was refused"
                : sequence.gap(records.buffer(), records.offset(), records.length());
    }

    /** Whether the walk ended in front of whole groups. */
    private static boolean isHiding(final GroupFile file) {
        return file.end() == End.OPEN && file.highestMarkBeyond(file.nextPlace()) != GroupFile.NO_GROUP;
    }

    private void refuseLoss(final GroupFile file, final String problem, final List<Path> later) {
        final long end = problem == null ? file.nextPlace() : file.place();
        final long mark = highestMark(file, end, later);
        if (!derived && mark >= sequence.nextNumber()) {
            throw new DamagedRecordException(
                    "%s at byte %d: %s expected, found %s, and all up to number %d was on the disk once; not starting"
                                    .formatted(
                                            file.path(),
                                            end,
                                            sequence.expected(),
                                            problem == null ? "nothing" : problem,
                                            mark)
                            + " on a damaged log",
                    sequence.nextNumber(),
                    mark);
        }
    }

    /** The highest mark in what follows, reachable or not. */
    static long highestMark(final GroupFile file, final long from, final List<Path> later) {
        long highest = file.highestMarkBeyond(from);
        for (final Path path : later) {
            try (GroupFile other = new GroupFile(path)) {
                highest = Math.max(highest, other.highestMarkBeyond(-Integer.BYTES));
            }
        }
        return highest;
    }

    /** A log that can be derived has readers as soon as it is open; they would stay with the file as it was. */
    private void cutUnlessRead(final TailCut cut, final List<Path> later) {
        final boolean read = derived && firstRefused != Long.MAX_VALUE;
        if (!read) {
            cut.perform(terms, later, sequence.expected());
        } else if (!cut.isNothingLeft()) {
            throw new DamagedRecordException(
                    cut + " was damaged by a failed write", sequence.nextNumber(), GroupFile.NO_GROUP);
        }
    }
}
