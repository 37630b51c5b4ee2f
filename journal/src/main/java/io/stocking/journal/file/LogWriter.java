package io.stocking.journal.file;

import io.stocking.journal.record.RecordGroup;
import io.stocking.journal.record.RecordSequence;
import io.stocking.meter.Tally;
import io.stocking.port.LogUnavailableException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.agrona.CloseHelper;
import org.agrona.DirectBuffer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The writing end of a log: collects records and writes them as a group. Its owner must hold the only claim on the
 * directory. For one thread.
 *
 * @param <S> how the records are numbered
 */
public final class LogWriter<S extends RecordSequence> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);

    private final QueueTerms terms;
    private final Supplier<S> beginning;
    private final boolean derived;
    private final SpaceGuard space;
    private final RecordGroup group = new RecordGroup();
    private final Tally bytesWritten = new Tally();
    private final S sequence;
    private QueueAppender appender;
    private long nextNumber;
    private long durable;
    private long newestMark;
    private boolean failing;

    /**
     * Opens the log and makes its end whole.
     *
     * @param beginning gives a numbering at its start
     * @param derived whether lost records can be made again, so that everything behind a damage may be cut
     * @throws DamagedRecordException when records are damaged that were on the disk once
     */
    public LogWriter(final QueueTerms terms, final Supplier<S> beginning, final boolean derived) {
        this.terms = terms;
        this.beginning = beginning;
        this.derived = derived;
        space = new SpaceGuard(terms.directory(), terms.disk());
        try {
            Files.createDirectories(terms.directory());
            sequence = open(Long.MAX_VALUE);
            terms.disk().sync().names(terms.directory().toAbsolutePath().getParent());
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot open " + terms.directory(), e);
        }
        sequence.mark();
        nextNumber = sequence.nextNumber();
    }

    private S open(final long firstRefused) throws IOException {
        final S walked = beginning.get();
        final QueueTail tail = new QueueTail(terms, walked, firstRefused, derived);
        syncFound(tail.makeWhole());
        appender = openQueue(tail.terms(), walked);
        durable = walked.nextNumber() - 1;
        newestMark = durable;
        return walked;
    }

    private static QueueAppender openQueue(final QueueTerms terms, final RecordSequence walked) {
        try {
            return new QueueAppender(terms);
        } catch (final RuntimeException e) {
            // It opens the file before the newest too, whose header nothing else depends on.
            throw new IllegalStateException(
                    "%s: %s expected next, but the queue cannot be opened; is the header of one of its two newest files, %s, damaged?"
                            .formatted(terms.directory(), walked.expected(), QueueFiles.in(terms.directory())),
                    e);
        }
    }

    /** What is found will be built upon and marked as durable, so it has to last whoever wrote it. */
    private void syncFound(final List<Path> files) throws IOException {
        for (final Path file : files) {
            terms.disk().sync().file(file);
        }
        terms.disk().sync().names(terms.directory());
    }

    /**
     * Adds a record to the present group.
     *
     * @throws IllegalStateException when it is not the next record
     * @throws IllegalArgumentException when it is too long
     */
    public void append(final DirectBuffer payload, final int offset, final int length) {
        final String gap = sequence.gap(payload, offset, length);
        if (gap != null) {
            throw new IllegalStateException(terms.directory() + ": " + sequence.expected() + " expected, got " + gap);
        }
        final int groupLength = group.length() + Integer.BYTES + length;
        if (groupLength > terms.maxGroupLength()) {
            throw new IllegalArgumentException("a group of " + groupLength + " bytes with a record of " + length + ", "
                    + terms.maxGroupLength() + " are possible");
        }
        group.add(payload, offset, length);
        sequence.take(payload, offset);
    }

    /**
     * Writes the present group; nothing happens when it is empty.
     *
     * @throws LogUnavailableException when it could not be written: the log is as before, the group is kept, so that this
     *     can be tried again
     * @throws IllegalStateException when the log cannot be brought back to what it was
     */
    public void commit() {
        if (group.isEmpty()) {
            return;
        }
        reopenAfterFailure();
        space.check(group.length());
        write();
        sequence.mark();
        nextNumber = sequence.nextNumber();
        if (failing) {
            LOG.info("{} takes records again", terms.directory());
            failing = false;
        }
    }

    private void write() {
        makeRoom();
        group.seal(durable);
        newestMark = durable;
        boolean goesOn = false;
        try {
            goesOn = appender.append(group);
        } catch (final Exception e) {
            // The queue throws checked exceptions too, undeclared.
            fallBack(e);
        }
        if (goesOn && terms.disk().durable()) {
            // A later start need not read the files that were left.
            durable = nextNumber - 1;
        }
        bytesWritten.add(group.length());
        group.clear();
    }

    private void makeRoom() {
        try {
            appender.makeRoom(group.length());
        } catch (final IOException e) {
            throw unavailable(e);
        }
    }

    /** Forgets the records that were not written. */
    public void discard() {
        group.clear();
        sequence.reset();
    }

    /** A failed write may have left anything: goes back to the last group that was taken. */
    private void fallBack(final Exception cause) {
        CloseHelper.quietClose(appender);
        appender = null;
        try {
            reopenAfterFailure();
        } catch (final LogUnavailableException e) {
            cause.addSuppressed(e);
        }
        throw unavailable(cause);
    }

    private void reopenAfterFailure() {
        if (appender != null) {
            return;
        }
        final S found;
        try {
            found = open(nextNumber);
        } catch (final DamagedRecordException e) {
            throw e;
        } catch (final Exception e) {
            throw unavailable(e);
        }
        if (found.nextNumber() != nextNumber) {
            throw new IllegalStateException(
                    terms.directory() + ": a failed write left " + found.expected() + " to come, not " + nextNumber);
        }
    }

    private LogUnavailableException unavailable(final Exception cause) {
        if (!failing) {
            LOG.error("cannot write to {}", terms.directory(), cause);
            failing = true;
        }
        return new LogUnavailableException("cannot write to " + terms.directory(), cause);
    }

    /**
     * Returns when all that was written is as durable as the terms say.
     *
     * @throws IllegalStateException when that cannot be known
     */
    public void sync() {
        try {
            if (appender != null && appender.sync()) {
                durable = nextNumber - 1;
            }
        } catch (final IOException e) {
            throw new IllegalStateException("cannot bring " + terms.directory() + " to the disk", e);
        }
    }

    /** Bytes of groups written since it was opened; for any thread. */
    public long bytesWritten() {
        return bytesWritten.get();
    }

    /** The numbering behind the last record that was added. */
    public S sequence() {
        return sequence;
    }

    @Override
    public void close() {
        try {
            discard();
            sync();
            markEnd();
        } finally {
            CloseHelper.close(appender);
            appender = null;
        }
    }

    /** Without it the last group could not be told from one that a power loss tore. */
    private void markEnd() {
        if (appender != null && durable > newestMark) {
            group.seal(durable);
            try {
                appender.append(group);
            } catch (final Exception e) {
                LOG.warn("{} ends without a mark", terms.directory(), e);
            }
            sync();
        }
    }
}
