package io.stocking.persistence.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.message.codec.RoundPhase;
import io.stocking.persistence.SchemaMigration;
import io.stocking.persistence.history.ResultHistory;
import io.stocking.persistence.history.ResultStatistics;
import io.stocking.persistence.testing.EventScript;
import io.stocking.persistence.testing.InMemoryEventLog;
import io.stocking.persistence.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What accounts have traded, summed up by round, whatever batches the events come in. */
class TradedRoundRowsTest {
    private static final String SUMS =
            "SELECT account_id, round_id, executions, traded_value FROM traded_rounds ORDER BY account_id, round_id";
    private static final String FROM_TRADES = "SELECT account_id, round_id, COUNT(*), SUM(traded) FROM"
            + " (SELECT maker_account_id AS account_id, round_id, price * quantity AS traded FROM trades UNION ALL"
            + " SELECT taker_account_id, round_id, price * quantity FROM trades) AS sides"
            + " GROUP BY account_id, round_id ORDER BY account_id, round_id";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final EventScript script = new EventScript(log);

    private void playRound(final long roundId, final int orderPairs) {
        script.round(roundId, RoundPhase.OPEN).list(1, "BIO", "바이오");
        for (int pair = 1; pair <= orderPairs; pair++) {
            OrderPair.play(script, roundId * 1_000_000 + pair * 10L);
        }
    }

    private void write(final int batchRows) throws InterruptedException {
        WriterRun.toTheEnd(WriterRun.context(database, log).batchRows(batchRows), script);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4_000})
    void shouldBeTheSumOfItsTradesWhenRoundsAreTraded(final int batchRows) throws Exception {
        playRound(1, 3);
        playRound(2, 5);
        write(batchRows);

        assertThat(database.rows(SUMS))
                .containsExactly("1000 1 6 15000", "1000 2 10 25000", "2000 1 6 15000", "2000 2 10 25000")
                .isEqualTo(database.rows(FROM_TRADES));
        assertThat(new ResultHistory(database.databases().readers()).statistics(1_000))
                .isEqualTo(new ResultStatistics(0, 0, null, 16, 40_000));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 4_000})
    void shouldCountEachTradeOnceWhenRowsAreWrittenAgain(final int batchRows) throws Exception {
        playRound(1, 3);
        playRound(2, 5);
        write(4_000);
        database.execute("DELETE FROM traded_rounds WHERE round_id = 2");
        database.execute("UPDATE writer_checkpoint SET next_command_index = 1, next_event_index = 1, round_id = 0");
        playRound(3, 2);
        write(batchRows);

        assertThat(database.rows(SUMS)).hasSize(6).isEqualTo(database.rows(FROM_TRADES));
    }

    @Test
    void shouldCountTradesOfBeforeWhenTheTableIsNew() throws Exception {
        playRound(1, 3);
        write(4_000);
        final List<String> before = database.rows(SUMS);
        EarlierSchema.goBackTo(6, database);
        SchemaMigration.run(database.databases().writer(), Duration.ofSeconds(10));
        assertThat(database.rows(SUMS)).hasSize(2).isEqualTo(before);

        playRound(2, 1);
        write(4_000);

        assertThat(database.rows(SUMS)).hasSize(4).isEqualTo(database.rows(FROM_TRADES));
    }
}
