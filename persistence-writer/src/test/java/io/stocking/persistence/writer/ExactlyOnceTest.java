package io.stocking.persistence.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import io.stocking.persistence.testing.EventScript;
import io.stocking.persistence.testing.InMemoryEventLog;
import io.stocking.persistence.testing.TestDatabase;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever happens to the writer or to MySQL, the rows are those of one undisturbed run. */
class ExactlyOnceTest {
    private static final int ORDER_PAIRS = 200;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @RegisterExtension
    final TestDatabase undisturbed = new TestDatabase();

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final EventScript script = new EventScript(log);

    @BeforeEach
    void playTwoRounds() throws SQLException {
        for (final TestDatabase each : List.of(database, undisturbed)) {
            each.execute("INSERT INTO users (id, kind, nickname, created_at) VALUES (1000, 'guest', 'alice', 1)");
        }
        for (long roundId = 1; roundId <= 2; roundId++) {
            script.round(roundId, RoundPhase.SETUP).list(1, "BIO", "바이오").openAccount(1_000);
            script.adjust(1_000).round(roundId, RoundPhase.OPEN);
            for (long i = 1; i <= ORDER_PAIRS; i++) {
                OrderPair.play(script, roundId * 1_000_000 + i * 10);
            }
            script.round(roundId, RoundPhase.SETTLING);
            script.settle(roundId, new TreeMap<>(Map.of(1_000L, (int) roundId * 100, 2_000L, 0)));
        }
    }

    private List<String> undisturbedRows() throws Exception {
        WriterRun.toTheEnd(WriterRun.context(undisturbed, log), script);
        return undisturbed.allRows();
    }

    @Test
    void shouldDuplicateNothingWhenCheckpointIsSetBack() throws Exception {
        WriterRun.toTheEnd(WriterRun.context(database, log).batchRows(64), script);
        database.execute("UPDATE writer_checkpoint SET next_command_index = 1, next_event_index = 1, round_id = 0");
        script.order(9_000_000, 1_000, Side.BUY, 1).cancel(2_000_012, 2, CancelReason.REQUESTED);
        WriterRun.toTheEnd(WriterRun.context(database, log).batchRows(50), script);
        assertThat(database.allRows()).isEqualTo(undisturbedRows());
    }

    @Test
    void shouldBringLostRowsBackWhenCheckpointIsSetBack() throws Exception {
        WriterRun.toTheEnd(WriterRun.context(database, log), script);
        database.execute("DELETE FROM trades WHERE trade_id % 3 = 0");
        database.execute("DELETE FROM orders WHERE round_id = 2");
        database.execute("DELETE FROM traded_rounds WHERE round_id = 2");
        database.execute("DELETE FROM candles WHERE round_id = 2");
        database.execute("UPDATE writer_checkpoint SET next_command_index = 1, next_event_index = 1, round_id = 0");
        WriterRun.toTheEnd(WriterRun.context(database, log).batchRows(70), script);
        assertThat(database.allRows()).isEqualTo(undisturbedRows());
    }

    @Test
    void shouldGoOnWhereItStoppedWhenClosedBetweenBatches() throws Exception {
        long written = 0;
        while (written < script.lastCommandIndex()) {
            final WriterContext context = WriterRun.context(database, log).batchRows(300);
            try (MySqlWriter writer = new MySqlWriter(context)) {
                writer.start();
                assertThat(writer.awaitWritten(written + 1, WriterRun.PATIENCE)).isTrue();
                written = writer.lastWrittenCommandIndex();
            }
        }
        assertThat(database.allRows()).isEqualTo(undisturbedRows());
    }

    @Test
    void shouldWriteEverythingOnceWhenConnectionsAreKilled() throws Exception {
        final WriterContext context = WriterRun.context(database, log).batchRows(8);
        try (MySqlWriter writer = new MySqlWriter(context)) {
            writer.start();
            while (!writer.awaitWritten(script.lastCommandIndex(), Duration.ofMillis(20))) {
                database.killConnections();
            }
        }
        assertThat(database.allRows()).isEqualTo(undisturbedRows());
    }

    @Test
    void shouldGoOnWhereItStoppedWhenInterrupted() throws Exception {
        final WriterContext context = WriterRun.context(database, log)
                .batchRows(100)
                .closeTimeout(Duration.ofMillis(1))
                .batchListener(
                        (rows, commandIndex, nanos) -> Thread.currentThread().interrupt());
        while (Long.parseLong(database.rows("SELECT next_command_index FROM writer_checkpoint")
                        .get(0))
                <= script.lastCommandIndex()) {
            final MySqlWriter writer = new MySqlWriter(context);
            writer.start();
            Awaitility.await().atMost(WriterRun.PATIENCE).until(() -> !writer.isRunning());
        }
        assertThat(database.allRows()).isEqualTo(undisturbedRows());
    }

    @Test
    void shouldShareTheWorkWhenTwoWritersRun() throws Exception {
        try (MySqlWriter first =
                        new MySqlWriter(WriterRun.context(database, log).batchRows(16));
                MySqlWriter second =
                        new MySqlWriter(WriterRun.context(database, log).batchRows(24))) {
            first.start();
            second.start();
            assertThat(first.awaitWritten(script.lastCommandIndex(), WriterRun.PATIENCE))
                    .isTrue();
        }
        assertThat(database.allRows()).isEqualTo(undisturbedRows());
    }

    @Test
    void shouldCatchUpWhenMySqlWasAway() throws Exception {
        try (MySqlWriter writer =
                new MySqlWriter(WriterRun.context(database, log).batchRows(100))) {
            writer.start();
            assertThat(writer.awaitWritten(100, WriterRun.PATIENCE)).isTrue();
            database.server().stop();
            script.order(9_000_000, 1_000, Side.BUY, 1);
            Awaitility.await().atMost(WriterRun.PATIENCE).until(() -> writer.failures() > 1);
            assertThat(writer.isRunning()).isTrue();
            assertThat(writer.lag()).isPositive();
            database.server().start();
            assertThat(writer.awaitWritten(script.lastCommandIndex(), WriterRun.PATIENCE))
                    .isTrue();
            assertThat(writer.lag()).isZero();
        }
        assertThat(database.allRows()).isEqualTo(undisturbedRows());
    }

    @Test
    void shouldHaltWhenRowsAreAheadOfTheLog() throws Exception {
        WriterRun.toTheEnd(WriterRun.context(database, log), script);
        final AtomicReference<Throwable> halted = new AtomicReference<>();
        final InMemoryEventLog shorter = new InMemoryEventLog();
        new EventScript(shorter).openAccount(1_000);
        try (MySqlWriter writer =
                new MySqlWriter(WriterRun.context(database, shorter).onHalt(halted::set))) {
            writer.start();
            assertThat(writer.awaitWritten(Long.MAX_VALUE, WriterRun.PATIENCE)).isFalse();
        }
        assertThat(halted.get()).hasMessageContaining("event log ends at command 1:");
    }

    @Test
    void shouldHaltWhenAChangedOrderHasNoRow() throws Exception {
        final AtomicReference<Throwable> halted = new AtomicReference<>();
        script.cancel(77, 1, CancelReason.REQUESTED);
        try (MySqlWriter writer =
                new MySqlWriter(WriterRun.context(database, log).onHalt(halted::set))) {
            writer.start();
            assertThat(writer.awaitWritten(script.lastCommandIndex(), WriterRun.PATIENCE))
                    .isFalse();
        }
        assertThat(halted.get()).hasMessageContaining("some have no row");
    }

    @Test
    void shouldTellWhatItHasDoneWhenBatchesAreWritten() throws Exception {
        final long[] told = new long[2];
        final WriterContext context = WriterRun.context(database, log).batchListener((rows, commandIndex, nanos) -> {
            told[0] += rows;
            told[1] = commandIndex;
        });
        try (MySqlWriter writer = new MySqlWriter(context)) {
            writer.start();
            assertThat(writer.awaitWritten(script.lastCommandIndex(), WriterRun.PATIENCE))
                    .isTrue();
            Awaitility.await().until(() -> told[1] == script.lastCommandIndex());
            assertThat(writer.rowsWritten()).isEqualTo(told[0]).isPositive();
            assertThat(writer.batchesWritten()).isPositive();
            assertThat(writer.batchNanos().sum()).isPositive();
            assertThat(writer.failures()).isZero();
        }
    }
}
