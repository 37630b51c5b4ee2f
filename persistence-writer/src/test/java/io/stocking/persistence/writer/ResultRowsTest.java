package io.stocking.persistence.writer;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.message.codec.RoundPhase;
import io.stocking.persistence.testing.EventScript;
import io.stocking.persistence.testing.InMemoryEventLog;
import io.stocking.persistence.testing.TestDatabase;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the results of rounds leave in MySQL. */
class ResultRowsTest {
    private static final String RATINGS = "SELECT id, mmr FROM users ORDER BY id";

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private final InMemoryEventLog log = new InMemoryEventLog();
    private final EventScript script = new EventScript(log);

    @BeforeEach
    void addUsers() throws SQLException {
        database.execute("INSERT INTO users (id, kind, nickname, created_at)"
                + " VALUES (1000, 'guest', 'alice', 1), (1001, 'guest', 'bob', 1), (1002, 'guest', 'carol', 1)");
    }

    private void write(final int batchRows) throws InterruptedException {
        WriterRun.toTheEnd(WriterRun.context(database, log).batchRows(batchRows), script);
    }

    private void setBack() throws SQLException {
        database.execute("UPDATE writer_checkpoint SET next_command_index = 1, next_event_index = 1, round_id = 0");
    }

    private void settle(final long roundId, final Map<Long, Integer> ratings) {
        script.round(roundId, RoundPhase.SETUP)
                .round(roundId, RoundPhase.SETTLING)
                .settle(roundId, new TreeMap<>(ratings));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_000})
    void shouldKeepResultsOfAllRoundsWhenTheyAreSettled(final int batchRows) throws Exception {
        settle(1, Map.of(1_000L, 100, 1_001L, 0));
        settle(2, Map.of(1_001L, 100));
        settle(3, Map.of());
        script.round(4, RoundPhase.SETUP);
        write(batchRows);

        assertThat(database.rows("SELECT * FROM round_results ORDER BY round_id, final_rank"))
                .containsExactly(
                        "1 1000 9999000 -1 1 100 100 3", "1 1001 9998000 -2 2 0 0 4", "2 1001 9999000 -1 1 100 100 8");
        assertThat(database.rows("SELECT round_id, winner_account_id, ranked_count FROM rounds ORDER BY round_id"))
                .containsExactly("1 1000 2", "2 1001 1", "3 null 0", "4 null null");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4_000})
    void shouldGiveUsersTheRatingOfTheirNewestRoundWhenSeveralAreSettled(final int batchRows) throws Exception {
        settle(1, Map.of(1_000L, 100, 1_001L, 0));
        settle(2, Map.of(1_000L, 200, 1_001L, 50));
        settle(3, Map.of(1_001L, 150));
        write(batchRows);

        assertThat(database.rows(RATINGS)).containsExactly("1000 200", "1001 150", "1002 0");
    }

    @Test
    void shouldLeaveRatingsAloneWhenOldResultsAreWrittenAgain() throws Exception {
        settle(1, Map.of(1_000L, 100));
        settle(2, Map.of(1_000L, 200));
        write(4_000);
        database.execute("DELETE FROM round_results WHERE round_id = 1");
        setBack();
        database.execute("CREATE TRIGGER no_change BEFORE UPDATE ON users FOR EACH ROW"
                + " SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'a rating was written again'");
        write(1);

        assertThat(database.rows(RATINGS)).containsExactly("1000 200", "1001 0", "1002 0");
        assertThat(database.rows("SELECT round_id, rating FROM round_results ORDER BY round_id"))
                .containsExactly("1 100", "2 200");
    }

    @Test
    void shouldWriteResultsWhenAnAccountHasNoUser() throws Exception {
        settle(1, Map.of(5L, 100, 1_002L, 0));
        write(4_000);

        assertThat(database.rows("SELECT account_id FROM round_results ORDER BY final_rank"))
                .containsExactly("5", "1002");
        assertThat(database.rows(RATINGS)).containsExactly("1000 0", "1001 0", "1002 0");
    }

    @Test
    void shouldKeepResultsWhenTheUserIsDeleted() throws Exception {
        settle(1, Map.of(1_000L, 100));
        write(4_000);
        database.execute("UPDATE users SET kind = 'deleted', nickname = CONCAT('#', id) WHERE id = 1000");
        settle(2, Map.of(1_001L, 100));
        write(4_000);

        assertThat(database.rows("SELECT round_id, account_id FROM round_results ORDER BY round_id"))
                .containsExactly("1 1000", "2 1001");
    }
}
