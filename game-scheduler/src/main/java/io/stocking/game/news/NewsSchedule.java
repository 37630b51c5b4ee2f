package io.stocking.game.news;

import io.stocking.game.market.Catalogue;
import io.stocking.game.market.Company;
import io.stocking.game.market.Draws;
import io.stocking.game.market.Sector;
import io.stocking.game.timetable.ScheduledRound;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * All news of a round as a pure function of its seed, its times and its companies: one every {@link #INTERVAL} while it
 * is OPEN, none in the last {@link #QUIET}. An event happens again only when all others have happened, too.
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
        final List<NewsEvent> possible = events.events().stream()
                .filter(event -> candidates(event, companies).length > 0)
                .toList();
        if (possible.isEmpty()) {
            return new NewsSchedule(List.of());
        }
        final SplittableRandom random = Draws.of(roundSeed, STREAM);
        final EventDeck deck = new EventDeck(possible, random);
        final List<ScheduledNews> news = new ArrayList<>();
        final long last = round.settleAt() - QUIET.toNanos();
        for (long at = round.openAt() + INTERVAL.toNanos(); at <= last; at += INTERVAL.toNanos()) {
            news.add(place(deck.next(), news.size() + 1, at, companies, random));
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

    /** Draws whom an event is about. */
    private static ScheduledNews place(
            final NewsEvent event,
            final int number,
            final long at,
            final Catalogue companies,
            final SplittableRandom random) {
        final int[] candidates = candidates(event, companies);
        final int instrumentId = candidates[random.nextInt(candidates.length)];
        final Company company = companies.company(instrumentId);
        final Sector sector = company.sector();
        return switch (event.scope()) {
            case COMPANY -> about(event, number, at, instrumentId, null, company.nameKo(), company.nameEn());
            case SECTOR -> about(event, number, at, 0, sector, sector.nameKo(), sector.nameEn());
            default -> new ScheduledNews(number, at, event, 0, null, event.headline(), event.body());
        };
    }

    /** The instruments in whose sectors an event may happen. */
    private static int[] candidates(final NewsEvent event, final Catalogue companies) {
        return IntStream.rangeClosed(1, companies.size())
                .filter(id -> event.sectors().contains(companies.company(id).sector()))
                .toArray();
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
