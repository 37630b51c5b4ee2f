package io.stocking.gateway.rest.history;

import io.stocking.gateway.model.market.CandleInterval;
import io.stocking.gateway.model.market.CandleView;
import io.stocking.gateway.model.news.NewsView;
import io.stocking.persistence.history.RoundHistory;
import io.stocking.persistence.history.round.CandleHistory;
import io.stocking.persistence.history.round.CandleRecord;
import io.stocking.persistence.history.round.NewsHistory;
import io.stocking.persistence.history.round.NewsRecord;
import java.util.List;

/** The rounds in MySQL, in the shape of the read model. */
public final class MySqlPastRounds implements PastRounds {
    private final RoundHistory rounds;
    private final CandleHistory candles;
    private final NewsHistory news;

    public MySqlPastRounds(final RoundHistory rounds, final CandleHistory candles, final NewsHistory news) {
        this.rounds = rounds;
        this.candles = candles;
        this.news = news;
    }

    @Override
    public boolean exists(final long roundId) {
        return rounds.find(roundId).isPresent();
    }

    @Override
    public boolean listed(final long roundId, final String symbol) {
        return rounds.instruments(roundId).stream()
                .anyMatch(instrument -> instrument.symbol().equals(symbol));
    }

    @Override
    public List<CandleView> candles(
            final long roundId, final String symbol, final CandleInterval interval, final long from, final int limit) {
        return candles.newest(roundId, symbol, interval.nanos(), from, limit).stream()
                .map(MySqlPastRounds::view)
                .toList();
    }

    @Override
    public List<NewsView> news(final long roundId, final int limit) {
        return news.newest(roundId, limit).stream().map(MySqlPastRounds::view).toList();
    }

    private static CandleView view(final CandleRecord row) {
        return new CandleView(row.start(), row.open(), row.high(), row.low(), row.close(), row.volume());
    }

    private static NewsView view(final NewsRecord row) {
        return new NewsView(
                row.roundId(),
                row.number(),
                row.publishedAt(),
                row.newsId(),
                row.scope(),
                row.symbol(),
                row.sector(),
                row.direction(),
                row.headlineKo(),
                row.headlineEn(),
                row.bodyKo(),
                row.bodyEn());
    }
}
