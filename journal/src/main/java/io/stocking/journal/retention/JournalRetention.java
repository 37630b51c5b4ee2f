package io.stocking.journal.retention;

import io.stocking.journal.JournalDirectory;
import io.stocking.journal.SnapshotFiles;
import io.stocking.journal.file.QueueFiles;
import io.stocking.journal.record.CommandSequence;
import io.stocking.journal.record.EventSequence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes what nobody needs any more, on a thread of its own: old files of both logs, old snapshots. Needed are
 *
 * <ul>
 *   <li>commands behind the oldest of the newest three snapshots that a recovery can begin with, two at least;
 *   <li>events from the first command of the round that ran at that snapshot, and those that are not in MySQL yet;
 *   <li>what is younger than the history that operators want to have.
 * </ul>
 */
public final class JournalRetention implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(JournalRetention.class);
    private static final int SNAPSHOTS_KEPT = 3;
    private static final int LEAST_SNAPSHOTS = 2;
    private static final long CLOSE_SECONDS = 10;

    private final Context context;
    private final Path commands;
    private final Path events;
    private final SnapshotHistory snapshots;
    private final HistoryDisk disk;
    private final ScheduledExecutorService sweeper = Executors.newSingleThreadScheduledExecutor(task -> {
        final Thread thread = new Thread(task, "journal-retention");
        thread.setDaemon(true);
        return thread;
    });
    private boolean failing;

    /** Retention for an open journal, not yet started. */
    public JournalRetention(final Context context) {
        this.context = context.conclude();
        final Path directory = context.journal.directory();
        disk = new HistoryDisk(context.journal.diskSync());
        commands = JournalDirectory.commands(directory);
        events = JournalDirectory.events(directory);
        snapshots = new SnapshotHistory(JournalDirectory.snapshots(directory));
    }

    /** Starts the thread. */
    public void start() {
        final long millis = context.interval.toMillis();
        sweeper.scheduleWithFixedDelay(this::sweepOrSay, millis, millis, TimeUnit.MILLISECONDS);
    }

    private void sweepOrSay() {
        try {
            sweep();
            failing = false;
        } catch (final IOException | RuntimeException e) {
            if (!failing) {
                LOG.error("cannot delete old files of {}; trying on", context.journal.directory(), e);
            }
            failing = true;
        }
    }

    /** Looks once. */
    void sweep() throws IOException {
        final long keepSince = context.clock.getAsLong() - context.keep.toMillis();
        final LogHistory commandLog = new LogHistory(commands, new CommandSequence());
        final LogHistory eventLog = new LogHistory(events, new EventSequence());
        if (!snapshots.hasGrown() && commandLog.leftAt(keepSince) + eventLog.leftAt(keepSince) == 0) {
            return;
        }
        final List<Path> usable = usableSnapshots();
        if (usable.size() >= LEAST_SNAPSHOTS) {
            deletePassed(commandLog, eventLog, usable.get(usable.size() - 1), keepSince);
        }
    }

    /** A recovery begins with no snapshot that is later than the event log, so what that is said to hold has to last. */
    private List<Path> usableSnapshots() throws IOException {
        final long lastAnswered = context.journal.eventLog().lastCommandIndex();
        // Commands behind it once more: events on the disk without their commands would stop a recovery.
        disk.sync(QueueFiles.in(commands));
        disk.sync(QueueFiles.in(events));
        disk.sync(QueueFiles.in(commands));
        disk.syncNames(snapshots.directory());
        return snapshots.usable(SNAPSHOTS_KEPT, lastAnswered);
    }

    private void deletePassed(
            final LogHistory commandLog, final LogHistory eventLog, final Path oldestUsable, final long keepSince)
            throws IOException {
        final long snapshotIndex = SnapshotFiles.commandIndex(oldestUsable);
        final long roundStart = SnapshotFiles.roundStartCommandIndex(oldestUsable);
        final long rowsUpTo = context.rowsWrittenUpTo.getAsLong();
        final List<Path> oldCommands = commandLog.passed(snapshotIndex + 1, keepSince);
        final List<Path> oldEvents = eventLog.passed(Math.min(roundStart, rowsUpTo + 1), keepSince);
        disk.delete(oldCommands);
        disk.delete(oldEvents);
        final List<Path> oldSnapshots = snapshots.passed(oldestUsable, new LogHistory(commands, new CommandSequence()));
        disk.delete(oldSnapshots);
        if (oldCommands.size() + oldEvents.size() > 0) {
            LOG.info(
                    "deleted {} files of commands, {} of events, {} snapshots: passed by the snapshot after command {}, its"
                            + " round, which began with command {}, and MySQL, which is at command {}",
                    oldCommands.size(),
                    oldEvents.size(),
                    oldSnapshots.size(),
                    snapshotIndex,
                    roundStart,
                    rowsUpTo);
        }
    }

    /** Ends after the look at hand. */
    @Override
    public void close() {
        sweeper.shutdown();
        try {
            if (!sweeper.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("old files of {} are still being deleted", context.journal.directory());
            }
        } catch (final InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What retention works with. */
    public static final class Context {
        private JournalDirectory journal;
        private LongSupplier rowsWrittenUpTo;
        private Duration keep = Duration.ofHours(1);
        private Duration interval = Duration.ofSeconds(2);
        private LongSupplier clock = System::currentTimeMillis;

        /** The journal, open; there is no default. */
        public Context journal(final JournalDirectory journal) {
            this.journal = journal;
            return this;
        }

        /** The newest command whose rows are all in MySQL, 0 while unknown; there is no default. */
        public Context rowsWrittenUpTo(final LongSupplier rowsWrittenUpTo) {
            this.rowsWrittenUpTo = rowsWrittenUpTo;
            return this;
        }

        /** How much history stays besides what is needed; an hour by default. */
        public Context keep(final Duration keep) {
            this.keep = keep;
            return this;
        }

        /** Time between two looks; 2 s by default. */
        public Context interval(final Duration interval) {
            this.interval = interval;
            return this;
        }

        /** Milliseconds since the epoch, as the journal's own clock. */
        public Context clock(final LongSupplier clock) {
            this.clock = clock;
            return this;
        }

        private Context conclude() {
            if (journal == null || rowsWrittenUpTo == null) {
                throw new IllegalArgumentException("retention needs a journal and how far the rows are");
            }
            if (keep.isNegative() || interval.toMillis() < 1) {
                throw new IllegalArgumentException("keep " + keep + " or interval " + interval + " is too short");
            }
            return this;
        }
    }
}
