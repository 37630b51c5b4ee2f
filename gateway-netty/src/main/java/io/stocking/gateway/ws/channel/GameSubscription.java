package io.stocking.gateway.ws.channel;

import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.model.news.NewsView;
import io.stocking.gateway.ws.json.MarketJson;
import java.util.List;
import java.util.function.LongSupplier;

/** The round: where it stands, then every phase and all news that comes out. */
final class GameSubscription implements Subscription {
    private final Feed feed;
    private final ReadModel model;
    private final TickCache cache;
    private final LongSupplier clockMillis;
    private RoundView knownRound;
    private List<NewsView> knownNews;
    private NewsView lastNews;

    GameSubscription(final Feed feed, final ReadModel model, final TickCache cache, final LongSupplier clockMillis) {
        this.feed = feed;
        this.model = model;
        this.cache = cache;
        this.clockMillis = clockMillis;
    }

    @Override
    public void start() {
        knownNews = model.news();
        lastNews = knownNews.isEmpty() ? null : knownNews.get(knownNews.size() - 1);
        onTick();
    }

    @Override
    public void onTick() {
        if (feed.writable()) {
            sendRound();
            sendNews();
        }
    }

    private void sendRound() {
        final RoundView round = model.round().orElse(null);
        if (round != knownRound) {
            knownRound = round;
            feed.send("round", MarketJson.round(round, clockMillis.getAsLong()));
        }
    }

    private void sendNews() {
        final List<NewsView> news = model.news();
        if (news != knownNews) {
            knownNews = news;
            for (final NewsView one : news) {
                if (one.isAfter(lastNews)) {
                    lastNews = one;
                    feed.send("news", cache.get(one, () -> MarketJson.news(one)));
                }
            }
        }
    }
}
