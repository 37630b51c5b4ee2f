package io.stocking.game;

import io.stocking.game.maker.NewsImpact;
import io.stocking.game.market.Sector;
import io.stocking.message.EventBatch;
import io.stocking.message.EventListener;
import io.stocking.message.codec.NewsDirection;
import io.stocking.message.codec.NewsPublishedDecoder;
import io.stocking.message.codec.RoundAdvancedDecoder;
import io.stocking.message.codec.RoundPhase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The running round's news that still has an effect: written on the egress thread, read on the game's. */
final class NewsBoard implements EventListener {
    private volatile List<NewsView> news = List.of();

    @Override
    public void onRoundAdvanced(final EventBatch at, final RoundAdvancedDecoder event) {
        if (event.phase() == RoundPhase.SETUP) {
            news = List.of();
        }
    }

    @Override
    public void onNewsPublished(final EventBatch at, final NewsPublishedDecoder event) {
        final long sign = event.direction() == NewsDirection.GOOD ? 1 : -1;
        final NewsImpact impact =
                new NewsImpact(at.timestamp(), sign * event.strength(), TimeUnit.SECONDS.toNanos(event.halfLife()));
        // texts are read in their order
        event.skipNewsId();
        final NewsView view =
                new NewsView(event.newsNumber(), event.scope(), event.instrumentId(), event.sector(), impact);
        news = Stream.concat(news.stream().filter(old -> !old.impact().isOver(at.timestamp())), Stream.of(view))
                .toList();
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

    /** The newest news that is about an instrument, too; null when there is none with an effect. */
    NewsView newestAbout(final int instrumentId, final Sector sector) {
        NewsView newest = null;
        for (final NewsView view : news) {
            newest = view.isAbout(instrumentId, sector) ? view : newest;
        }
        return newest;
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
