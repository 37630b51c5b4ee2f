package io.stocking.persistence.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.message.codec.RoundPhase;
import io.stocking.persistence.testing.EventScript;
import io.stocking.persistence.testing.InMemoryEventLog;
import io.stocking.persistence.testing.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a round has left in MySQL when others follow. */
class EarlierRoundsTest {
    private static final List<String> TABLES =
            List.of("rounds", "instruments", "orders", "trades", "adjustments", "round_results", "candles", "news");

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final EventScript script = new EventScript(log);

    @Test
    void shouldKeepEveryRowWhenOtherRoundsFollow() throws Exception {
        play(1);
        final List<String> before = rowsOfTheFirst();

        play(2);
        play(3);

        assertThat(rowsOfTheFirst()).isEqualTo(before);
        assertThat(database.rows("SELECT account_id FROM accounts")).containsExactly("1000");
    }

    private void play(final long roundId) throws InterruptedException {
        script.round(roundId, RoundPhase.SETUP).list(1, "BIO", "바이오");
        if (roundId == 1) {
            script.openAccount(1_000);
        }
        script.adjust(1_000).round(roundId, RoundPhase.OPEN);
        OrderPair.play(script, roundId * 10);
        script.news(roundId, 1, "bio");
        script.round(roundId, RoundPhase.SETTLING).settle(roundId, new TreeMap<>(Map.of(1_000L, 100)));
        script.round(roundId, RoundPhase.INTERMISSION);
        WriterRun.toTheEnd(WriterRun.context(database, log), script);
    }

    private List<String> rowsOfTheFirst() throws Exception {
        final List<String> all = new ArrayList<>();
        for (final String table : TABLES) {
            final List<String> rows = database.rows("SELECT * FROM " + table + " WHERE round_id = 1 ORDER BY 1, 2");
            assertThat(rows).as(table).isNotEmpty();
            all.addAll(rows);
        }
        return all;
    }
}
