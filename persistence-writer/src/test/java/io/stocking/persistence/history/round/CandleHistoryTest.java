package io.stocking.persistence.history.round;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.persistence.testing.TestDatabase;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class CandleHistoryTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long FIVE = 5 * SECOND;

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private CandleHistory candles;

    /** Trades of round 1 in the seconds 3, 4, 5, 6 and 61, of another instrument, and of another round. */
    @BeforeEach
    void addCandles() throws SQLException {
        candles = new CandleHistory(database.databases().readers());
        database.execute("INSERT INTO instruments VALUES (1, 1, 'BIO', '', '', 'bio', 1, 1, 1, 1),"
                + " (1, 2, 'CHEM', '', '', 'bio', 1, 1, 1, 1), (2, 1, 'BIO', '', '', 'bio', 1, 1, 1, 1)");
        insert(1, 1, 3, 100, 130, 90, 110);
        insert(1, 1, 4, 110, 140, 100, 120);
        insert(1, 1, 5, 120, 120, 80, 90);
        insert(1, 1, 6, 90, 95, 85, 95);
        insert(1, 1, 61, 95, 95, 95, 95);
        insert(1, 2, 4, 1, 1, 1, 1);
        insert(2, 1, 4, 2, 2, 2, 2);
    }

    private void insert(final long round, final int instrument, final long second, final long... prices)
            throws SQLException {
        database.execute("INSERT INTO candles VALUES (%d, %d, %d, %d, %d, %d, %d, 10, 1)"
                .formatted(round, instrument, second * SECOND, prices[0], prices[1], prices[2], prices[3]));
    }

    @Test
    void shouldPutSecondsTogetherWhenIntervalIsLonger() {
        assertThat(candles.newest(1, "BIO", FIVE, 0, 10))
                .containsExactly(
                        new CandleRecord(0, 100, 140, 90, 120, 20),
                        new CandleRecord(FIVE, 120, 120, 80, 95, 20),
                        new CandleRecord(60 * SECOND, 95, 95, 95, 95, 10));
        assertThat(candles.newest(1, "BIO", 60 * SECOND, 0, 10))
                .containsExactly(
                        new CandleRecord(0, 100, 140, 80, 95, 40), new CandleRecord(60 * SECOND, 95, 95, 95, 95, 10));
        assertThat(candles.newest(1, "BIO", SECOND, 0, 10)).hasSize(5);
    }

    @Test
    void shouldBeginWithWholeIntervalWhenCutByTimeOrLimit() {
        assertThat(candles.newest(1, "BIO", FIVE, 4 * SECOND, 10))
                .extracting(CandleRecord::start)
                .containsExactly(FIVE, 60 * SECOND);
        assertThat(candles.newest(1, "BIO", FIVE, 0, 2))
                .containsExactly(
                        new CandleRecord(FIVE, 120, 120, 80, 95, 20),
                        new CandleRecord(60 * SECOND, 95, 95, 95, 95, 10));
    }

    @Test
    void shouldKeepInstrumentsAndRoundsApartWhenAsked() {
        assertThat(candles.newest(1, "CHEM", SECOND, 0, 10))
                .containsExactly(new CandleRecord(4 * SECOND, 1, 1, 1, 1, 10));
        assertThat(candles.newest(2, "BIO", SECOND, 0, 10))
                .containsExactly(new CandleRecord(4 * SECOND, 2, 2, 2, 2, 10));
        assertThat(candles.newest(2, "CHEM", SECOND, 0, 10)).isEmpty();
        assertThat(candles.newest(3, "BIO", SECOND, 0, 10)).isEmpty();
    }
}
