package io.stocking.journal.file;

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
 * The writing end of a log. Its owner must hold the only claim on the directory. For one thread.
 *
 * @param <S> how the records are numbered
 */
public final class LogWriter<S extends RecordSequence> implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogWriter.class);

    private final QueueTerms terms;
    private final Supplier<S> beginning;
    private final boolean derived;
    private final SpaceGuard space;
    private long firstRefused = Long.MAX_VALUE;
    private S sequence;
    private QueueAppender appender;
    private boolean failing;

    /**
     * Opens the log and makes its end whole.
     *
     * @param beginning gives a numbering at its start
     * @param derived whether lost records can be made again, so that everything behind a damage may be cut
     * @throws DamagedRecordException when damage is not at the end
     */
    public LogWriter(final QueueTerms terms, final Supplier<S> beginning, final boolean derived) {
        this.terms = terms;
        this.beginning = beginning;
        this.derived = derived;
        space = new SpaceGuard(terms.directory(), terms.usableSpace(), terms.reserve());
        try {
            Files.createDirectories(terms.directory());
            open();
            DiskSync.directory(terms.directory().toAbsolutePath().getParent());
        } catch (final IOException e) {
            throw new UncheckedIOException("cannot open " + terms.directory(), e);
        }
    }

    private void open() throws IOException {
        final S walked = beginning.get();
        new QueueTail(terms, walked, firstRefused, derived).makeWhole();
        syncFound();
        DeadWriter.unlock(terms.directory());
        appender = new QueueAppender(terms);
        sequence = walked;
        firstRefused = Long.MAX_VALUE;
    }

    /** What is found will be built upon, so it has to last whoever wrote it. */
    private void syncFound() throws IOException {
        final List<Path> files = QueueFiles.in(terms.directory());
        if (terms.durable() && !files.isEmpty()) {
            DiskSync.file(files.get(files.size() - 1));
            DiskSync.directory(terms.directory());
        }
    }

    /**
     * Appends a record.
     *
     * @throws LogUnavailableException when it could not be written; the log is as before, a later append can be tried
     * @throws IllegalStateException when it is not the next record, or when the log cannot be brought back to what it was
     */
    public void append(final DirectBuffer payload, final int offset, final int length) {
        if (appender == null) {
            reopen();
        }
        space.check(length);
        final String gap = sequence.gap(payload, offset, length);
        if (gap != null) {
            throw new IllegalStateException(terms.directory() + ": " + sequence.expected() + " expected, got " + gap);
        }
        appender.checkLength(length);
        try {
            appender.append(payload, offset, length);
        } catch (final Exception e) {
            // The queue throws checked exceptions too, undeclared.
            fallBack(sequence.number(payload, offset), e);
        }
        sequence.take(payload, offset);
        if (failing) {
            LOG.info("{} takes records again", terms.directory());
            failing = false;
        }
    }

    /** A failed append may have left anything: goes back to the last record that was taken. */
    private void fallBack(final long refused, final Exception cause) {
        firstRefused = refused;
        CloseHelper.quietClose(appender);
        appender = null;
        try {
            reopen();
        } catch (final LogUnavailableException e) {
            cause.addSuppressed(e);
        }
        throw unavailable(cause);
    }

    private void reopen() {
        try {
            open();
        } catch (final DamagedRecordException e) {
            throw e;
        } catch (final Exception e) {
            throw unavailable(e);
        }
    }

    private LogUnavailableException unavailable(final Exception cause) {
        if (!failing) {
            LOG.error("cannot write to {}", terms.directory(), cause);
            failing = true;
        }
        return new LogUnavailableException("cannot write to " + terms.directory(), cause);
    }

    /** Returns when all that was appended is as durable as the terms say. */
    public void sync() {
        try {
            if (appender != null) {
                appender.sync();
            }
        } catch (final IOException e) {
            throw new IllegalStateException("cannot bring " + terms.directory() + " to the disk", e);
        }
    }

    /** The numbering at the end of the log. */
    public S sequence() {
        return sequence;
    }

    @Override
    public void close() {
        try {
            sync();
        } finally {
            CloseHelper.close(appender);
            appender = null;
        }
    }
}
