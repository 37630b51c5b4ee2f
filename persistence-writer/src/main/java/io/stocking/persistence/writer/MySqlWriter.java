package io.stocking.persistence.writer;

import io.stocking.meter.Distribution;
import io.stocking.port.EventLog;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the event log on a thread of its own and keeps the rows in MySQL up with it, every event exactly once: rows
 * and checkpoint go in one transaction, and after any failure it goes on from the checkpoint.
 */
public final class MySqlWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MySqlWriter.class);

    private final WriterContext context;
    private final EventLog eventLog;
    private final RowStore store;
    private final Outage outage;
    private final Pace pace;
    private final WriterProgress progress = new WriterProgress();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Thread thread;
    private boolean otherWriterSeen;

    public MySqlWriter(final WriterContext context) {
        this.context = context.conclude();
        eventLog = context.eventLog();
        store = new RowStore(context.dataSource());
        outage = new Outage(context.shortestRetry(), context.longestRetry());
        pace = new Pace(context.lagLimit());
        thread = new Thread(this::run, "mysql-writer");
    }

    /** Starts the thread; MySQL may still be away. */
    public void start() {
        thread.start();
    }

    private void run() {
        try {
            while (!stopsWithin(Duration.ZERO)) {
                followUntilFailure();
            }
        } catch (final InterruptedException e) {
            LOG.info("MySQL writer interrupted after command {}", lastWrittenCommandIndex());
        } catch (final RuntimeException e) {
            LOG.error("MySQL writer stops after command {}", lastWrittenCommandIndex(), e);
            context.onHalt().accept(e);
        } finally {
            progress.onEnd();
        }
    }

    private void followUntilFailure() throws InterruptedException {
        try {
            follow();
        } catch (final SQLException e) {
            progress.onFailure();
            stopsWithin(outage.onFailure(e));
        }
    }

    private void follow() throws SQLException, InterruptedException {
        final Checkpoint start = store.readCheckpoint();
        progress.onPosition(start.nextCommandIndex() - 1);
        try (BatchReader reader = new BatchReader(eventLog, start, context.batchRows())) {
            boolean ours = true;
            while (ours && !stopsWithin(Duration.ZERO)) {
                if (reader.readBatch()) {
                    ours = write(reader);
                } else {
                    stopsWithin(context.pollIdle());
                }
            }
        }
    }

    private boolean write(final BatchReader reader) throws SQLException, InterruptedException {
        final long newest = eventLog.lastCommandIndex();
        final long begin = System.nanoTime();
        if (!store.write(reader.rows(), reader.from(), reader.to())) {
            if (!otherWriterSeen) {
                otherWriterSeen = true;
                LOG.warn("another writer moved the checkpoint from {}: there should be one only", reader.from());
            }
            return false;
        }
        outage.onSuccess();
        final long duration = System.nanoTime() - begin;
        final long lastCommandIndex = reader.to().nextCommandIndex() - 1;
        progress.onBatch(reader.rows().rowCount(), lastCommandIndex, duration);
        context.batchListener().onBatchWritten(reader.rows().rowCount(), lastCommandIndex, duration);
        final long written = reader.to().nextCommandIndex() - reader.from().nextCommandIndex();
        stopsWithin(pace.rest(duration, written, eventLog.lastCommandIndex() - newest, lag()));
        return true;
    }

    private boolean stopsWithin(final Duration wait) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        return stop.await(wait.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** The newest command whose rows are all in MySQL; 0 until MySQL has answered for the first time. */
    public long lastWrittenCommandIndex() {
        return progress.lastCommandIndex();
    }

    /** Commands in the event log whose rows are not in MySQL yet. */
    public long lag() {
        return Math.max(0, eventLog.lastCommandIndex() - lastWrittenCommandIndex());
    }

    /** Rows inserted or changed since the start. */
    public long rowsWritten() {
        return progress.batchRows().sum();
    }

    /** Transactions committed since the start. */
    public long batchesWritten() {
        return progress.batches();
    }

    /** Attempts that failed since the start. */
    public long failures() {
        return progress.failures();
    }

    /** Rows that each committed transaction inserted or changed. */
    public Distribution batchRows() {
        return progress.batchRows();
    }

    /** Nanoseconds that each committed transaction took. */
    public Distribution batchNanos() {
        return progress.batchNanos();
    }

    /** Whether the writer follows the log, or tries to. */
    public boolean isRunning() {
        return thread.isAlive();
    }

    /**
     * Waits until the rows of a command are in MySQL.
     *
     * @return false when the time is up or the writer has ended before
     */
    public boolean awaitWritten(final long commandIndex, final Duration timeout) throws InterruptedException {
        return progress.await(commandIndex, timeout);
    }

    /** Ends after the batch at hand; a batch that takes too long is given up, which undoes it. */
    @Override
    public void close() {
        stop.countDown();
        try {
            thread.join(context.closeTimeout().toMillis());
            if (thread.isAlive()) {
                LOG.warn("MySQL writer still busy after {}, interrupting it", context.closeTimeout());
                thread.interrupt();
            }
        } catch (final InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
