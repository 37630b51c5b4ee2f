package io.stocking.gateway.chat;

import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.ranking.RankingFeed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the rooms the news, where the round stands and who has won; to be run every second. One after another, so that every
 * room has them in order; what could not be told is told later, if it is still true.
 */
public final class Announcements implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Announcements.class);

    private final RedisChat chat;
    private final ReadModel model;
    private final RankingFeed rankings;
    private final Clock clock;
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean telling = new AtomicBoolean();

    public Announcements(final RedisChat chat, final ReadModel model, final RankingFeed rankings, final Clock clock) {
        this.chat = chat;
        this.model = model;
        this.rankings = rankings;
        this.clock = clock;
    }

    @Override
    public void run() {
        if (!model.recovered() || telling.get()) {
            return;
        }
        final List<Announcement> due = model.round().map(this::due).orElse(List.of());
        told.retainAll(due.stream().map(Announcement::name).collect(Collectors.toSet()));
        telling.set(true);
        tell(due.iterator());
    }

    /** What is true of a round, in the order in which it became so. */
    private List<Announcement> due(final RoundView round) {
        final List<Announcement> due = new ArrayList<>();
        model.news().stream()
                .filter(news -> news.roundId() == round.roundId())
                .flatMap(news -> NewsRooms.of(news, model.market()).map(room -> Announcement.news(round, news, room)))
                .forEach(due::add);
        due.add(RoundNotice.due(round, TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .in(round));
        rankings.results().flatMap(results -> ResultNotice.due(round, results)).ifPresent(due::add);
        return due;
    }

    private void tell(final Iterator<Announcement> due) {
        while (due.hasNext()) {
            final Announcement next = due.next();
            if (!told.contains(next.name())) {
                chat.announce(next).whenComplete((id, failure) -> onTold(next, failure, due));
                return;
            }
        }
        telling.set(false);
    }

    private void onTold(final Announcement announcement, final Throwable failure, final Iterator<Announcement> rest) {
        if (failure == null) {
            told.add(announcement.name());
            tell(rest);
        } else {
            LOG.debug("{} is told again in a second", announcement.name(), failure);
            telling.set(false);
        }
    }
}
