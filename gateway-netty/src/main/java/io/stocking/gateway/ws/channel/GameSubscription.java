package io.stocking.gateway.ws.channel;

import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.model.news.NewsView;
import io.stocking.gateway.ranking.RankingFeed;
import io.stocking.gateway.ranking.RankingView;
import io.stocking.gateway.ranking.ResultsView;
import io.stocking.gateway.ws.json.GameJson;
import io.stocking.message.codec.RoundPhase;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/** The round: where it stands, then every phase, all news that comes out, the ranking while it is open and the result. */
final class GameSubscription implements Subscription {
    private final Feed feed;
    private final ReadModel model;
    private final RankingFeed rankings;
    private final TickCache cache;
    private final LongSupplier clockMillis;
    private RoundView knownRound;
    private List<NewsView> knownNews;
    private NewsView lastNews;
    private RankingView.Top knownRanking;
    private ResultsView knownResults;

    GameSubscription(
            final Feed feed,
            final ReadModel model,
            final RankingFeed rankings,
            final TickCache cache,
            final LongSupplier clockMillis) {
        this.feed = feed;
        this.model = model;
        this.rankings = rankings;
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
            if (knownRound != null) {
                sendRanking();
                sendResults();
            }
        }
    }

    private void sendRound() {
        final RoundView round = model.round().orElse(null);
        if (round != knownRound) {
            knownRound = round;
            feed.send("round", GameJson.round(round, clockMillis.getAsLong()));
        }
    }

    private void sendNews() {
        final List<NewsView> news = model.news();
        if (news != knownNews) {
            knownNews = news;
            for (final NewsView one : news) {
                if (one.isAfter(lastNews)) {
                    lastNews = one;
                    feed.send("news", cache.get(one, () -> GameJson.news(one)));
                }
            }
        }
    }

    private void sendRanking() {
        if (knownRound.phase() != RoundPhase.OPEN) {
            return;
        }
        final Optional<RankingView.Top> newest = cache.get(RankingView.class, rankings::top);
        newest.filter(ranking ->
                        ranking != knownRanking && ranking.players() > 0 && ranking.roundId() == knownRound.roundId())
                .ifPresent(ranking -> {
                    knownRanking = ranking;
                    feed.send("ranking", cache.get(ranking, () -> GameJson.ranking(ranking)));
                });
    }

    private void sendResults() {
        if (knownRound.phase() == RoundPhase.SETUP || knownRound.phase() == RoundPhase.OPEN) {
            return;
        }
        final Optional<ResultsView> newest = cache.get(ResultsView.class, rankings::results);
        newest.filter(results -> results != knownResults && results.result().roundId() == knownRound.roundId())
                .ifPresent(results -> {
                    knownResults = results;
                    feed.send("results", cache.get(results, () -> GameJson.results(results)));
                });
    }
}
