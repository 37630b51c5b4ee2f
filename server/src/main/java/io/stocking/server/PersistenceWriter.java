package io.stocking.server;

import io.stocking.persistence.writer.MySqlWriter;
import io.stocking.persistence.writer.WriterContext;
import io.stocking.port.EventLog;
import java.time.Duration;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The MySQL writer between start and a stop that lets it catch up first, within bounds. */
final class PersistenceWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(PersistenceWriter.class);
    private static final Duration DRAIN_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(1);

    private final MySqlWriter writer;
    private final EventLog eventLog;

    private PersistenceWriter(final MySqlWriter writer, final EventLog eventLog) {
        this.writer = writer;
        this.eventLog = eventLog;
    }

    static PersistenceWriter create(final DataSource rows, final EventLog eventLog) {
        final MySqlWriter writer = new MySqlWriter(new WriterContext()
                .dataSource(rows)
                .eventLog(eventLog)
                .closeTimeout(CLOSE_TIMEOUT)
                .onHalt(ExitStatus::halt));
        return new PersistenceWriter(writer, eventLog);
    }

    MySqlWriter writer() {
        return writer;
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
