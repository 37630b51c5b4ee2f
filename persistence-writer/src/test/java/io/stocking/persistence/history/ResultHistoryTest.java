package io.stocking.persistence.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.stocking.persistence.history.round.RoundEquity;
import io.stocking.persistence.testing.TestDatabase;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ResultHistoryTest {
    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    private ResultHistory results;

    /** Alice and bob share round 1 before carol, round 2 had nobody, round 3 goes on; dora has never been ranked. */
    @BeforeEach
    void addRounds() throws SQLException {
        results = new ResultHistory(database.databases().readers());
        database.execute("INSERT INTO users (id, kind, nickname, created_at, mmr, mmr_event_index) VALUES"
                + " (1000, 'guest', 'alice', 1, 100, 1), (1001, 'guest', 'bob', 1, 100, 2),"
                + " (1002, 'guest', 'carol', 1, 30, 3), (1003, 'guest', 'dora', 1, 0, 0),"
                + " (1004, 'deleted', '#1004', 1, 500, 4), (1005, 'guest', 'emil', 1, 0, 5)");
        database.execute("INSERT INTO rounds (round_id, seed, seed_cash, phase, setup_at, open_at, settle_at,"
                + " intermission_at, end_at, winner_account_id, ranked_count) VALUES"
                + " (1, 0, 100, 'intermission', 1, 2, 3, 4, 5, 1000, 3),"
                + " (2, 0, 200, 'intermission', 6, 7, 8, 9, 10, NULL, 0),"
                + " (3, 0, 300, 'open', 11, 12, 13, 14, 15, NULL, NULL)");
        database.execute("INSERT INTO round_results VALUES (1, 1000, 110, 1000, 1, 100, 100, 1),"
                + " (1, 1001, 110, 1000, 1, 100, 100, 2), (1, 1002, 105, 500, 3, 30, 30, 3),"
                + " (1, 7, 90, -1000, 4, 0, 0, 4), (0, 1000, 90, -1000, 2, 0, 0, 5)");
        database.execute("INSERT INTO traded_rounds VALUES (1000, 1, 4, 5000, 1), (1000, 3, 2, 2000, 2)");
    }

    @Test
    void shouldListSettledRoundsNewestFirstWhenPaged() {
        final SettledRound first = new SettledRound(1, 100, 2, 3, "alice", 3);
        final SettledRound second = new SettledRound(2, 200, 7, 8, null, 0);

        assertThat(results.listBefore(Long.MAX_VALUE, 10)).containsExactly(second, first);
        assertThat(results.listBefore(Long.MAX_VALUE, 1)).containsExactly(second);
        assertThat(results.listBefore(2, 1)).containsExactly(first);
        assertThat(results.listBefore(1, 1)).isEmpty();
        assertThat(results.find(1)).contains(first);
        assertThat(results.find(3)).as("not settled yet").isEmpty();
    }

    @Test
    void shouldMissNobodyWhenRankingIsPaged() {
        final List<RoundResult> found = new ArrayList<>();
        long rank = 0;
        long account = 0;
        for (List<RoundResult> page = results.ranking(1, rank, account, 1);
                !page.isEmpty();
                page = results.ranking(1, rank, account, 1)) {
            found.addAll(page);
            rank = page.get(0).rank();
            account = page.get(0).accountId();
        }

        assertThat(found)
                .containsExactly(
                        new RoundResult(1, 1000, "alice", 110, 1_000, 100, 100),
                        new RoundResult(1, 1001, "bob", 110, 1_000, 100, 100),
                        new RoundResult(3, 1002, "carol", 105, 500, 30, 30),
                        new RoundResult(4, 7, null, 90, -1_000, 0, 0));
        assertThat(results.ranking(1, 0, 0, 10)).isEqualTo(found);
    }

    @Test
    void shouldRankOnlyUsersWhoWereRankedWhenRatingsArePaged() {
        final List<RatedUser> all = List.of(
                new RatedUser(1, 1000, "alice", 100),
                new RatedUser(1, 1001, "bob", 100),
                new RatedUser(3, 1002, "carol", 30),
                new RatedUser(4, 1005, "emil", 0));

        assertThat(results.ratings(Integer.MAX_VALUE, 0, 10)).isEqualTo(all);
        assertThat(results.ratings(Integer.MAX_VALUE, 0, 1)).isEqualTo(all.subList(0, 1));
        assertThat(results.ratings(100, 1000, 2)).isEqualTo(all.subList(1, 3));
        assertThat(results.ratings(30, 1002, 2)).isEqualTo(all.subList(3, 4));
        assertThat(results.ratings(0, 1005, 2)).isEmpty();
    }

    @Test
    void shouldNameOnlyUsersWhenAskedForNicknames() {
        assertThat(results.nicknames(List.of(1002L, 7L, 1000L))).isEqualTo(Map.of(1000L, "alice", 1002L, "carol"));
        assertThat(results.nicknames(List.of())).isEmpty();
    }

    @Test
    void shouldSumRoundsUpWhenAskedForAnAccount() {
        assertThat(results.statistics(1000)).isEqualTo(new ResultStatistics(2, 1, 1_000L, 6, 7_000));
        assertThat(results.statistics(7)).isEqualTo(new ResultStatistics(1, 0, -1_000L, 0, 0));
        assertThat(results.statistics(1003)).isEqualTo(new ResultStatistics(0, 0, null, 0, 0));
    }

    @Test
    void shouldTellWorthAtTheEndOfRoundsWhenAskedForAnAccount() {
        final RoundEquity first = new RoundEquity(1, 3, 100, 110);

        assertThat(results.equities(1000, 0, 100, 10)).as("round 0 has no row").containsExactly(first);
        assertThat(results.equities(1000, 3, 3, 10)).containsExactly(first);
        assertThat(results.equities(1000, 4, 100, 10)).isEmpty();
        assertThat(results.equities(1000, 0, 2, 10)).isEmpty();
        assertThat(results.equities(1003, 0, 100, 10)).isEmpty();
    }
}
