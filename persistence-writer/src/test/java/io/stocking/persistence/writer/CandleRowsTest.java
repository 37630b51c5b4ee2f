package io.stocking.persistence.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.message.codec.RoundPhase;
import io.stocking.message.codec.Side;
import io.stocking.persistence.SchemaMigration;
import io.stocking.persistence.testing.EventScript;
import io.stocking.persistence.testing.InMemoryEventLog;
import io.stocking.persistence.testing.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Candles of a second, whatever batches their trades come in. */
class CandleRowsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final String CANDLES = "SELECT round_id, instrument_id, start_at, open_price, high_price, low_price,"
            + " close_price, volume FROM candles ORDER BY round_id, instrument_id, start_at";
    private static final List<String> EXPECTED = List.of(
            "1 1 0 1000 1050 990 1010 10",
            "1 1 " + 2 * SECOND + " 980 980 980 980 1",
            "2 1 " + 2 * SECOND + " 1200 1200 1200 1200 7");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final EventScript script = new EventScript(log);

    @BeforeEach
    void playRounds() {
        open(1);
        script.tradeAt(11, 12, 1, 1_000)
                .tradeAt(11, 12, 2, 1_050)
                .tradeAt(11, 12, 3, 990)
                .tradeAt(11, 12, 4, 1_010);
        script.pass(Duration.ofSeconds(2)).tradeAt(11, 12, 1, 980);
        open(2);
        script.tradeAt(21, 22, 7, 1_200);
    }

    private void open(final long roundId) {
        script.round(roundId, RoundPhase.OPEN).list(1, "BIO", "바이오");
        script.order(roundId * 10 + 1, 2_000, Side.SELL, 90).order(roundId * 10 + 2, 1_000, Side.BUY, 90);
    }

    private void write(final int batchRows) throws InterruptedException {
        WriterRun.toTheEnd(WriterRun.context(database, log).batchRows(batchRows), script);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 4_000})
    void shouldHavePricesOfTheSecondWhenSharesAreTraded(final int batchRows) throws Exception {
        write(batchRows);

        assertThat(database.rows(CANDLES)).isEqualTo(EXPECTED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 4_000})
    void shouldCountEachTradeOnceWhenRowsAreWrittenAgain(final int batchRows) throws Exception {
        write(4_000);
        database.execute("DELETE FROM candles WHERE round_id = 2");
        database.execute("UPDATE writer_checkpoint SET next_command_index = 1, next_event_index = 1, round_id = 0");
        write(batchRows);

        assertThat(database.rows(CANDLES)).isEqualTo(EXPECTED);
    }

    @Test
    void shouldHaveTradesOfBeforeWhenTheTableIsNew() throws Exception {
        write(4_000);
        EarlierSchema.goBackTo(7, database);
        SchemaMigration.run(database.databases().writer(), Duration.ofSeconds(10));
        assertThat(database.rows(CANDLES)).isEqualTo(EXPECTED);

        script.tradeAt(21, 22, 1, 1_190);
        write(4_000);

        assertThat(database.rows(CANDLES))
                .endsWith("2 1 " + 2 * SECOND + " 1200 1200 1190 1190 8")
                .hasSize(3);
    }
}
