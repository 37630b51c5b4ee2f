package io.stocking.persistence.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.persistence.testing.EventScript;
import io.stocking.persistence.testing.InMemoryEventLog;
import io.stocking.persistence.testing.TestDatabase;
import java.time.Duration;

/** Lets a writer follow a log until the rows of its last command are there. */
final class WriterRun {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private WriterRun() {}

    static WriterContext context(final TestDatabase database, final InMemoryEventLog log) {
        return new WriterContext()
                .dataSource(database.databases().writer())
                .eventLog(log)
                .retry(Duration.ofMillis(10), Duration.ofMillis(100));
    }

    static void toTheEnd(final WriterContext context, final EventScript script) throws InterruptedException {
        try (MySqlWriter writer = new MySqlWriter(context)) {
            writer.start();
            assertThat(writer.awaitWritten(script.lastCommandIndex(), PATIENCE)).isTrue();
        }
    }
}
