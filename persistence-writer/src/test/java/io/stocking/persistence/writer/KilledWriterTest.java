package io.stocking.persistence.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.persistence.Databases;
import io.stocking.persistence.testing.EventScript;
import io.stocking.persistence.testing.InMemoryEventLog;
import io.stocking.persistence.testing.TestDatabase;
import io.stocking.testing.FaultyLink;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writers that end in the middle of whatever they do while they catch up, each followed by another one. */
class KilledWriterTest {
    private static final Logger LOG = LoggerFactory.getLogger(KilledWriterTest.class);
    private static final int DEATHS = Boolean.getBoolean("stocking.soak") ? 100 : 10;
    private static final int PAIRS_PER_DEATH = 60;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @RegisterExtension
    final TestDatabase undisturbed = new TestDatabase();

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final EventScript script = new EventScript(log);

    /** Their connections end anywhere, also between a COMMIT and its answer; then they are left to themselves. */
    @Test
    void shouldWriteEverythingOnceWhenWritersDieAgainAndAgain() throws Exception {
        final long seed = Long.getLong("stocking.seed", System.nanoTime());
        LOG.info("writers die by seed {}", seed);
        final Random random = new Random(seed);
        for (long pair = 1; pair <= (long) DEATHS * PAIRS_PER_DEATH; pair++) {
            OrderPair.play(script, pair * 10);
        }
        for (int death = 1; death <= DEATHS; death++) {
            final long command = written() + random.nextInt(PAIRS_PER_DEATH * OrderPair.COMMANDS);
            dieAfter(Math.min(command, script.lastCommandIndex()), random.nextInt(5), random.nextBoolean());
        }
        assertThat(written())
                .as("written before the last writer, seed %d", seed)
                .isPositive();
        WriterRun.toTheEnd(WriterRun.context(database, log), script);
        WriterRun.toTheEnd(WriterRun.context(undisturbed, log), script);
        assertThat(database.allRows()).as("seed %d", seed).isEqualTo(undisturbed.allRows());
    }

    private void dieAfter(final long command, final int millisMore, final boolean byKill) throws Exception {
        try (FaultyLink link = new FaultyLink(database.server().port());
                Databases databases = new Databases(database.at(link.port()).writerTimeout(Duration.ofSeconds(1)))) {
            final MySqlWriter writer = new MySqlWriter(new WriterContext()
                    .dataSource(databases.writer())
                    .eventLog(log)
                    .batchRows(16)
                    .closeTimeout(Duration.ofMillis(1)));
            writer.start();
            assertThat(writer.awaitWritten(command, WriterRun.PATIENCE)).isTrue();
            writer.awaitWritten(Long.MAX_VALUE, Duration.ofMillis(millisMore));
            if (byKill) {
                database.killConnections();
            } else {
                link.cut();
            }
            writer.close();
        }
    }

    private long written() throws Exception {
        return Long.parseLong(database.rows("SELECT next_command_index - 1 FROM writer_checkpoint")
                .get(0));
    }
}
