package io.stocking.game;

import io.stocking.game.market.Catalogue;
import io.stocking.game.news.NewsCatalogue;
import io.stocking.game.news.NewsSchedule;
import io.stocking.game.news.ScheduledNews;

/**
 * Publishes a round's news when it is due. What is out already it knows from the events, so that a restart repeats
 * nothing; of several that are late only the newest is published, the others are left out.
 */
final class NewsDesk {
    private final Catalogue companies;
    private final GameFollower follower;
    private final GameCommands commands;
    private final Attempt attempt;
    private NewsSchedule schedule;
    private long roundId;

    NewsDesk(final Catalogue companies, final GameFollower follower, final GameCommands commands) {
        this.companies = companies;
        this.follower = follower;
        this.commands = commands;
        attempt = new Attempt(follower);
    }

    /** Publishes what is due in a round that is OPEN. */
    void publish(final RoundView round, final long now) {
        if (schedule == null || round.round().roundId() != roundId) {
            roundId = round.round().roundId();
            schedule = NewsSchedule.draw(round.seed(), round.round(), companies, NewsCatalogue.STANDARD);
            attempt.reset();
        }
        if (!attempt.isDue() || now > round.round().settleAt() - NewsSchedule.QUIET.toNanos()) {
            return;
        }
        final ScheduledNews due = schedule.newestAt(now);
        if (due != null && due.number() > follower.news().lastNumber() && commands.publishNews(roundId, due)) {
            attempt.onTried(commands.lastCorrelationId());
        }
    }
}
