package io.stocking.game;

import io.stocking.game.maker.NewsImpact;
import io.stocking.game.market.Sector;
import io.stocking.message.EventBatch;
import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsPublishedDecoder;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The news that is out in the running round: written on the egress thread, read on the game's. */
final class NewsBoard {
    private volatile List<NewsView> news = List.of();

    void clear() {
        news = List.of();
    }

    void onNewsPublished(final EventBatch at, final NewsPublishedDecoder event) {
        final long sign = event.direction() == NewsDirection.GOOD ? 1 : -1;
        final NewsImpact impact =
                new NewsImpact(at.timestamp(), sign * event.strength(), TimeUnit.SECONDS.toNanos(event.halfLife()));
        // texts are read in their order
        event.skipNewsId();
        final NewsView view =
                new NewsView(event.newsNumber(), event.scope(), event.instrumentId(), event.sector(), impact);
        news = Stream.concat(news.stream(), Stream.of(view)).toList();
    }

    /** The news that came out last, null when none has. */
    NewsView newest() {
        final List<NewsView> now = news;
        return now.isEmpty() ? null : now.get(now.size() - 1);
    }

    /** Number of the news that came out last, 0 when none has. */
    int lastNumber() {
        final NewsView newest = newest();
        return newest == null ? 0 : newest.number();
    }

    /** What all news together does to the value of an instrument, in basis points. */
    long basisPoints(final int instrumentId, final Sector sector, final long now) {
        long sum = 0;
        for (final NewsView view : news) {
            if (view.isAbout(instrumentId, sector)) {
                sum += view.impact().at(now);
            }
        }
        return sum;
    }
}
