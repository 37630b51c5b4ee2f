package io.stocking.gateway.testing;

import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.ranking.RankingFeed;
import java.time.Duration;
import java.time.Instant;

/** Rankings that are made at once, by a clock that a test moves; user 1000 is "user 1000", and so on. */
public final class TestRankings {
    private final TestClock clock = new TestClock(Instant.EPOCH);
    private final InMemoryResults mysql = new InMemoryResults();
    private final RankingFeed feed;

    public TestRankings(final ReadModel model) {
        feed = new RankingFeed(model, mysql::nicknames, Runnable::run, clock);
    }

    public RankingFeed feed() {
        return feed;
    }

    public TestRankings secondsLater(final long seconds) {
        clock.advance(Duration.ofSeconds(seconds));
        return this;
    }

    /** From now on nicknames cannot be read, or can again. */
    public void mysqlDown(final boolean value) {
        mysql.down(value);
    }
}
