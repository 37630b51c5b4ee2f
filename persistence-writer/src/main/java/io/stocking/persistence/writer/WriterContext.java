package io.stocking.persistence.writer;

import io.stocking.port.EventLog;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** What a {@link MySqlWriter} works with. */
public final class WriterContext {
    private DataSource dataSource;
    private EventLog eventLog;
    private int batchRows = 2_000;
    private long lagLimit = 200_000;
    private Duration pollIdle = Duration.ofMillis(50);
    private Duration shortestRetry = Duration.ofMillis(100);
    private Duration longestRetry = Duration.ofSeconds(5);
    private Duration closeTimeout = Duration.ofSeconds(10);
    private BatchListener batchListener = (rows, lastCommandIndex, durationNanos) -> {};
    private Consumer<Throwable> onHalt = failure -> {};

    /** Where the rows go. */
    public WriterContext dataSource(final DataSource dataSource) {
        this.dataSource = dataSource;
        return this;
    }

    /** Where the events come from. */
    public WriterContext eventLog(final EventLog eventLog) {
        this.eventLog = eventLog;
        return this;
    }

    /** A transaction is complete with so many rows, or when the log is at its end; default 2,000. */
    public WriterContext batchRows(final int batchRows) {
        this.batchRows = batchRows;
        return this;
    }

    /**
     * How many commands the rows may be behind the log while orders come so fast that writing would slow them; default
     * 200,000.
     */
    public WriterContext lagLimit(final long lagLimit) {
        this.lagLimit = lagLimit;
        return this;
    }

    /** How long to wait at the end of the log before looking again; default 50 ms. */
    public WriterContext pollIdle(final Duration pollIdle) {
        this.pollIdle = pollIdle;
        return this;
    }

    /** The wait after a failure; it doubles from the first to the second; default 100 ms and 5 s. */
    public WriterContext retry(final Duration shortest, final Duration longest) {
        shortestRetry = shortest;
        longestRetry = longest;
        return this;
    }

    /** How long {@link MySqlWriter#close()} waits for the batch at hand; default 10 s. */
    public WriterContext closeTimeout(final Duration closeTimeout) {
        this.closeTimeout = closeTimeout;
        return this;
    }

    /** Is told about every batch; default nobody. */
    public WriterContext batchListener(final BatchListener batchListener) {
        this.batchListener = batchListener;
        return this;
    }

    /** Is told when the writer gives up, since log and rows contradict each other; default nobody. */
    public WriterContext onHalt(final Consumer<Throwable> onHalt) {
        this.onHalt = onHalt;
        return this;
    }

    WriterContext conclude() {
        Objects.requireNonNull(dataSource, "dataSource");
        Objects.requireNonNull(eventLog, "eventLog");
        Objects.requireNonNull(batchListener, "batchListener");
        Objects.requireNonNull(onHalt, "onHalt");
        if (batchRows < 1) {
            throw new IllegalArgumentException("rows of a batch are " + batchRows + ", least is 1");
        }
        if (lagLimit < 1) {
            throw new IllegalArgumentException("lag limit is " + lagLimit + " commands, least is 1");
        }
        requirePositive("poll idle", pollIdle);
        requirePositive("shortest retry", shortestRetry);
        requirePositive("close timeout", closeTimeout);
        if (longestRetry.compareTo(shortestRetry) < 0) {
            throw new IllegalArgumentException(
                    "longest retry is " + longestRetry + ", least is the shortest, " + shortestRetry);
        }
        return this;
    }

    private static void requirePositive(final String name, final Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw new IllegalArgumentException(name + " is " + value + ", must be longer than 0");
        }
    }

    DataSource dataSource() {
        return dataSource;
    }

    EventLog eventLog() {
        return eventLog;
    }

    int batchRows() {
        return batchRows;
    }

    long lagLimit() {
        return lagLimit;
    }

    Duration pollIdle() {
        return pollIdle;
    }

    Duration shortestRetry() {
        return shortestRetry;
    }

    Duration longestRetry() {
        return longestRetry;
    }

    Duration closeTimeout() {
        return closeTimeout;
    }

    BatchListener batchListener() {
        return batchListener;
    }

    Consumer<Throwable> onHalt() {
        return onHalt;
    }
}
