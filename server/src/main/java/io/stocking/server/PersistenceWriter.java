package io.stocking.server;

import io.stocking.persistence.writer.MySqlWriter;
import io.stocking.persistence.writer.WriterContext;
import io.stocking.port.EventLog;
import io.stocking.server.metrics.MySqlMetrics;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The MySQL writer, with a stop that lets it catch up first, within bounds. */
final class PersistenceWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PersistenceWriter.class);
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

    private final EventLog eventLog;
    private final MySqlWriter writer;
    private volatile long failuresBeforeLastBatch;

    PersistenceWriter(final DataSource rows, final EventLog eventLog) {
        this.eventLog = eventLog;
        writer = new MySqlWriter(new WriterContext()
                .dataSource(rows)
                .eventLog(eventLog)
                .closeTimeout(CLOSE_TIMEOUT)
                .batchListener((count, lastCommandIndex, nanos) -> onBatchWritten())
                .onHalt(ExitStatus::halt));
    }

    private void onBatchWritten() {
        failuresBeforeLastBatch = writer.failures();
    }

    void start() {
        writer.start();
    }

    /** The newest command whose rows are all in MySQL. */
    long writtenUpTo() {
        return writer.lastWrittenCommandIndex();
    }

    /** What it tells of itself. */
    MySqlMetrics metrics() {
        return new MySqlMetrics(writer);
    }

    /** Whether the last attempt to write went well. */
    boolean isUp() {
        return writer.isRunning() && writer.failures() == failuresBeforeLastBatch;
    }

    @Override
    public void close() throws InterruptedException {
        if (writer.isRunning() && !writer.awaitWritten(eventLog.lastCommandIndex(), DRAIN_TIMEOUT)) {
            LOG.warn(
                    "{} commands are not in MySQL after {} s; the next start writes them",
                    writer.lag(),
                    DRAIN_TIMEOUT.toSeconds());
        }
        writer.close();
    }
}
