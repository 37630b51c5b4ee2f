package io.stocking.persistence.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.message.codec.Side;
import io.stocking.persistence.Databases;
import io.stocking.persistence.testing.EventScript;
import io.stocking.persistence.testing.InMemoryEventLog;
import io.stocking.persistence.testing.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody else has locked what the writer needs. */
class RowLockTest {
    private static final int PAIRS = 100;
    private static final int HEAVY_ROWS = 5_000;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @RegisterExtension
    final TestDatabase undisturbed = new TestDatabase();

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final EventScript script = new EventScript(log);
    private final FailureCauses causes = new FailureCauses();
    private Databases databases;

    @BeforeEach
    void playFirstPart() throws Exception {
        database.execute("SET GLOBAL innodb_lock_wait_timeout = 1");
        // Its connections are newer than the setting, and so have it.
        databases = new Databases(database.at(database.server().port()));
        play(1, PAIRS);
    }

    @AfterEach
    void stop() throws Exception {
        causes.close();
        databases.close();
        database.execute("SET GLOBAL innodb_lock_wait_timeout = DEFAULT");
    }

    private void play(final int from, final int to) {
        for (int pair = from; pair <= to; pair++) {
            OrderPair.play(script, pair * 10L);
        }
    }

    @Test
    void shouldTryAgainWhenTheLockIsNotGivenInTime() throws Exception {
        try (Connection other = database.connect();
                Statement statement = other.createStatement();
                MySqlWriter writer = new MySqlWriter(context())) {
            other.setAutoCommit(false);
            statement.executeQuery("SELECT * FROM writer_checkpoint FOR UPDATE");
            writer.start();
            Awaitility.await().atMost(WriterRun.PATIENCE).until(() -> writer.failures() > 1);
            assertThat(writer.batchesWritten()).isZero();
            other.rollback();
            assertThat(writer.awaitWritten(script.lastCommandIndex(), WriterRun.PATIENCE))
                    .isTrue();
        }
        assertThat(causes.all()).hasSize(1).first().asString().contains("Lock wait timeout exceeded");
        assertRowsUndisturbed();
    }

    /** The other one has an order and wants the checkpoint, the writer has the checkpoint and wants the order. */
    @Test
    void shouldTryAgainWhenMySqlEndsADeadlockWithIt() throws Exception {
        WriterRun.toTheEnd(WriterRun.context(database, log), script);
        final long openOrder = 900_000;
        script.order(openOrder, 1_000, Side.BUY, 9);
        WriterRun.toTheEnd(WriterRun.context(database, log), script);
        try (Connection other = database.connect();
                Statement statement = other.createStatement();
                MySqlWriter writer = new MySqlWriter(context())) {
            other.setAutoCommit(false);
            // MySQL ends the transaction that has changed less.
            statement.executeUpdate("INSERT INTO users (kind, nickname, created_at)"
                    + " SELECT 'guest', seq, 1 FROM seq_1_to_" + HEAVY_ROWS);
            statement.executeQuery("SELECT * FROM orders WHERE order_id = " + openOrder + " FOR UPDATE");
            script.reduce(openOrder, 1, 8);
            writer.start();
            awaitLockWait();
            final CompletableFuture<Void> crossing = CompletableFuture.runAsync(() -> lockCheckpoint(statement));
            Awaitility.await().atMost(WriterRun.PATIENCE).until(() -> writer.failures() > 0);
            crossing.join();
            other.rollback();
            assertThat(writer.awaitWritten(script.lastCommandIndex(), WriterRun.PATIENCE))
                    .isTrue();
        }
        assertThat(causes.all()).hasSize(1).first().asString().contains("Deadlock found");
        assertRowsUndisturbed();
    }

    private WriterContext context() {
        return WriterRun.context(database, log).dataSource(databases.writer());
    }

    private void awaitLockWait() {
        Awaitility.await().atMost(WriterRun.PATIENCE).until(() -> !database.rows(
                        "SELECT trx_id FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'")
                .isEmpty());
    }

    private static void lockCheckpoint(final Statement statement) {
        try {
            statement.executeQuery("SELECT * FROM writer_checkpoint FOR UPDATE");
        } catch (final SQLException failure) {
            throw new IllegalStateException("the wrong one was ended", failure);
        }
    }

    private void assertRowsUndisturbed() throws Exception {
        WriterRun.toTheEnd(WriterRun.context(undisturbed, log), script);
        assertThat(database.allRows()).isEqualTo(undisturbed.allRows());
    }
}
