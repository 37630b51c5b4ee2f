package io.stocking.game.news;

import io.stocking.game.market.Catalogue;
import io.stocking.game.market.Company;
import io.stocking.game.market.Draws;
import io.stocking.game.market.Sector;
import io.stocking.game.timetable.ScheduledRound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * All news of a round as a pure function of its seed, its times and its companies: one every {@link #INTERVAL} while it
 * is OPEN, none in the last {@link #QUIET}. No event happens twice, so that a round longer than the catalogue ends
 * without news.
 */
public record NewsSchedule(List<ScheduledNews> news) {
    /** From one news to the next, and from the opening to the first. */
    public static final Duration INTERVAL = Duration.ofSeconds(10);

    /** Before the settling there is time to react to the last news. */
    public static final Duration QUIET = Duration.ofSeconds(15);

    /** No other draw of a round has this stream: those of companies are numbered by their instruments. */
    private static final long STREAM = -1;

    /** News in the order of their times. */
    public NewsSchedule {
        news = List.copyOf(news);
    }

    /** Draws the news of a round. */
    public static NewsSchedule draw(
            final long roundSeed, final ScheduledRound round, final Catalogue companies, final NewsCatalogue events) {
        final SplittableRandom random = Draws.of(roundSeed, STREAM);
        final List<NewsEvent> left = new ArrayList<>(events.events());
        final List<ScheduledNews> news = new ArrayList<>();
        final long last = round.settleAt() - QUIET.toNanos();
        long at = round.openAt() + INTERVAL.toNanos();
        while (at <= last && !left.isEmpty()) {
            final NewsEvent event = left.remove(random.nextInt(left.size()));
            final Optional<ScheduledNews> placed = place(event, news.size() + 1, at, companies, random);
            if (placed.isPresent()) {
                news.add(placed.get());
                at += INTERVAL.toNanos();
            }
        }
        return new NewsSchedule(news);
    }

    /** The newest of the news that is due at an instant, null when none is. */
    public ScheduledNews newestAt(final long now) {
        ScheduledNews newest = null;
        for (final ScheduledNews one : news) {
            newest = one.publishAt() <= now ? one : newest;
        }
        return newest;
    }

    /** Draws whom an event is about; nobody, when no company is in its sectors. */
    private static Optional<ScheduledNews> place(
            final NewsEvent event,
            final int number,
            final long at,
            final Catalogue companies,
            final SplittableRandom random) {
        final int[] possible = IntStream.rangeClosed(1, companies.size())
                .filter(id -> event.sectors().contains(companies.company(id).sector()))
                .toArray();
        if (possible.length == 0) {
            return Optional.empty();
        }
        final int instrumentId = possible[random.nextInt(possible.length)];
        final Company company = companies.company(instrumentId);
        final Sector sector = company.sector();
        return Optional.of(
                switch (event.scope()) {
                    case COMPANY -> about(event, number, at, instrumentId, null, company.nameKo(), company.nameEn());
                    case SECTOR -> about(event, number, at, 0, sector, sector.nameKo(), sector.nameEn());
                    default -> new ScheduledNews(number, at, event, 0, null, event.headline(), event.body());
                });
    }

    private static ScheduledNews about(
            final NewsEvent event,
            final int number,
            final long at,
            final int instrumentId,
            final Sector sector,
            final String nameKo,
            final String nameEn) {
        return new ScheduledNews(
                number,
                at,
                event,
                instrumentId,
                sector,
                event.headline().about(nameKo, nameEn),
                event.body().about(nameKo, nameEn));
    }
}
