package io.stocking.persistence.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.persistence.Databases;
import io.stocking.persistence.testing.EventScript;
import io.stocking.persistence.testing.InMemoryEventLog;
import io.stocking.persistence.testing.TestDatabase;
import io.stocking.testing.FaultyLink;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** MySQL is away, slow or silent while the exchange trades on; {@code -Dstocking.soak=true} makes it a minute. */
class MySqlOutageTest {
    private static final Logger LOG = LoggerFactory.getLogger(MySqlOutageTest.class);
    private static final boolean SOAK = Boolean.getBoolean("stocking.soak");
    private static final Duration OUTAGE = Duration.ofSeconds(SOAK ? 60 : 8);
    private static final Duration ANSWER_DELAY = SOAK ? Duration.ofSeconds(2) : Duration.ofMillis(300);
    private static final Duration WRITER_TIMEOUT = Duration.ofSeconds(SOAK ? 10 : 3);
    private static final int BATCH_ROWS = 500;
    // One more command may still fit in, and none of these has more than two rows.
    private static final int LARGEST_BATCH = BATCH_ROWS + 1;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @RegisterExtension
    final TestDatabase undisturbed = new TestDatabase();

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final EventScript script = new EventScript(log);
    private final AtomicInteger largestBatch = new AtomicInteger();
    private FaultyLink link;
    private Databases databases;
    private MySqlWriter writer;

    @BeforeEach
    void startWriter() throws IOException {
        link = new FaultyLink(database.server().port());
        databases = new Databases(database.at(link.port()).writerTimeout(WRITER_TIMEOUT));
        writer = new MySqlWriter(new WriterContext()
                .dataSource(databases.writer())
                .eventLog(log)
                .batchRows(BATCH_ROWS)
                // So that it never rests, and a fault meets a transaction.
                .lagLimit(1)
                .batchListener((rows, command, nanos) -> largestBatch.accumulateAndGet(rows, Math::max)));
        writer.start();
    }

    @AfterEach
    void stop() {
        link.restore();
        writer.close();
        databases.close();
        link.close();
    }

    @Test
    void shouldCatchUpWhenMySqlWasAwayUnderLoad() throws Exception {
        final TradingLoad load = disturb(link::cut);
        assertNothingMissing(load);
    }

    @Test
    void shouldCatchUpWhenMySqlHungUnderLoad() throws Exception {
        final TradingLoad load = disturb(link::silence);
        assertNothingMissing(load);
    }

    /** MySQL does not hear either that they are gone: what they have locked stays locked until it gives them up. */
    @Test
    void shouldCatchUpWhenItsConnectionsAreNeverAnsweredAgain() throws Exception {
        try (TradingLoad load = TradingLoad.start(script)) {
            Awaitility.await().atMost(WriterRun.PATIENCE).until(() -> writer.batchesWritten() > 0);
            link.forgetConnections();
            Awaitility.await().atMost(WriterRun.PATIENCE).until(() -> writer.failures() > 0);
            load.close();
            assertNothingMissing(load);
        }
    }

    @Test
    void shouldFollowBatchByBatchWhenMySqlIsSlow() throws Exception {
        try (TradingLoad load = TradingLoad.start(script)) {
            link.delayAnswers(ANSWER_DELAY);
            Awaitility.await().atMost(OUTAGE.multipliedBy(8)).until(() -> writer.batchesWritten() > 3);
            load.close();
            link.restore();
            assertNothingMissing(load);
        }
    }

    /** Trades on over an outage, during which the writer falls behind and tries again and again. */
    private TradingLoad disturb(final Runnable fault) throws Exception {
        try (TradingLoad load = TradingLoad.start(script)) {
            Awaitility.await().atMost(WriterRun.PATIENCE).until(() -> writer.batchesWritten() > 0);
            fault.run();
            final long written = writer.lastWrittenCommandIndex();
            final long logged = log.lastCommandIndex();
            Awaitility.await().atMost(OUTAGE).during(OUTAGE.minusSeconds(1)).until(writer::isRunning);
            // The batch whose commit was under way may have got through.
            assertThat(writer.lastWrittenCommandIndex()).isLessThanOrEqualTo(written + LARGEST_BATCH);
            assertThat(log.lastCommandIndex()).isGreaterThan(logged + 100L * OrderPair.COMMANDS);
            assertThat(writer.lag()).isGreaterThan(100L * OrderPair.COMMANDS);
            assertThat(writer.failures()).isPositive();
            link.restore();
            return load;
        }
    }

    private void assertNothingMissing(final TradingLoad load) throws Exception {
        final long begin = System.nanoTime();
        final long rowsBefore = writer.rowsWritten();
        final long behind = writer.lag();
        assertThat(writer.awaitWritten(script.lastCommandIndex(), WriterRun.PATIENCE))
                .isTrue();
        final double seconds = (System.nanoTime() - begin) / 1e9;
        final long rows = writer.rowsWritten() - rowsBefore;
        LOG.info("caught up with {} commands, {} rows, in {} s: {} rows/s", behind, rows, seconds, rows / seconds);

        assertThat(writer.lag()).isZero();
        assertThat(largestBatch.get()).isBetween(1, LARGEST_BATCH);
        assertThat(database.rows("SELECT COUNT(*), MIN(trade_id), MAX(trade_id) FROM trades"))
                .containsExactly(load.trades() + " 1 " + load.trades());
        assertThat(checksums(database)).isEqualTo(undisturbedChecksums());
    }

    private List<String> undisturbedChecksums() throws Exception {
        WriterRun.toTheEnd(WriterRun.context(undisturbed, log), script);
        return checksums(undisturbed);
    }

    /** Two databases with the same rows have the same. */
    private static List<String> checksums(final TestDatabase database) throws Exception {
        return database.rows("CHECKSUM TABLE orders, trades, adjustments, accounts, rounds, instruments").stream()
                .map(row -> row.substring(row.indexOf('.')))
                .toList();
    }
}
