package io.stocking.journal.retention;

import static org.awaitility.Awaitility.await;

import io.stocking.journal.JournalDirectory;
import io.stocking.journal.JournaledExchange;
import io.stocking.journal.SnapshotFiles;
import io.stocking.journal.file.LogReader;
import io.stocking.journal.file.QueueFiles;
import io.stocking.journal.record.CommandSequence;
import io.stocking.journal.record.EventSequence;
import io.stocking.journal.record.RecordSequence;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** An exchange with a journal of files of an hour each, and what retention makes of it. */
final class RetainedExchange implements AutoCloseable {
    static final long SEED = 42;

    final AtomicLong clock = new AtomicLong(TimeUnit.DAYS.toMillis(20_000));
    final AtomicLong rowsWrittenUpTo = new AtomicLong(Long.MAX_VALUE - 1);

    private final Path directory;
    private final AtomicLong delivered = new AtomicLong();
    private JournaledExchange exchange;

    RetainedExchange(final Path directory) {
        this.directory = directory;
        reopen();
    }

    /** As a start of the server does: opens and recovers. */
    RetainedExchange reopen() {
        close();
        delivered.set(0);
        exchange = new JournaledExchange(
                JournaledExchange.context(directory).clock(clock::get),
                SEED,
                (batch, correlationId) -> delivered.incrementAndGet());
        return this;
    }

    JournaledExchange exchange() {
        return exchange;
    }

    boolean isAt(final long command) {
        return exchange.lastIndex() == command;
    }

    /** Batches of the running round that the last recovery handed out. */
    long delivered() {
        return delivered.get();
    }

    /** Trades up to a command. */
    RetainedExchange tradeTo(final long command) {
        if (exchange.lastIndex() == 0) {
            exchange.open();
        }
        exchange.trade(Math.toIntExact(command - exchange.lastIndex()));
        return this;
    }

    /** Returns when there is a snapshot after the newest command. */
    RetainedExchange snapshot() {
        exchange.snapshot();
        await().until(() -> snapshots().contains(exchange.lastIndex()));
        return this;
    }

    RetainedExchange anHourLater() {
        clock.addAndGet(TimeUnit.HOURS.toMillis(1));
        return this;
    }

    JournalRetention.Context retention() {
        return new JournalRetention.Context()
                .journal(exchange.journal())
                .rowsWrittenUpTo(rowsWrittenUpTo::get)
                .keep(Duration.ZERO)
                .clock(clock::get);
    }

    RetainedExchange sweep() throws IOException {
        return sweep(retention());
    }

    RetainedExchange sweep(final JournalRetention.Context context) throws IOException {
        try (JournalRetention retention = new JournalRetention(context)) {
            retention.sweep();
        }
        return this;
    }

    /** What each file of the command log begins with. */
    List<Long> commandFiles() {
        return firstCommands(commands(), new CommandSequence());
    }

    /** The command whose answer each file of the event log begins with. */
    List<Long> eventFiles() {
        return firstCommands(events(), new EventSequence());
    }

    private static List<Long> firstCommands(final Path log, final RecordSequence numbering) {
        return QueueFiles.in(log).stream()
                .map(file -> LogReader.firstIndex(file, numbering))
                .toList();
    }

    /** The commands there are snapshots after, newest first. */
    List<Long> snapshots() {
        return snapshotFiles().stream().map(SnapshotFiles::commandIndex).toList();
    }

    List<Path> snapshotFiles() {
        return SnapshotFiles.in(JournalDirectory.snapshots(directory));
    }

    Path commands() {
        return JournalDirectory.commands(directory);
    }

    Path events() {
        return JournalDirectory.events(directory);
    }

    @Override
    public void close() {
        if (exchange != null) {
            exchange.close();
            exchange = null;
        }
    }
}
