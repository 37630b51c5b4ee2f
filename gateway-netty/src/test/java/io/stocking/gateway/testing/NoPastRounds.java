package io.stocking.gateway.testing;

import io.stocking.gateway.model.market.CandleInterval;
import io.stocking.gateway.model.market.CandleView;
import io.stocking.gateway.model.news.NewsView;
import io.stocking.gateway.rest.history.PastRounds;
import java.util.List;

/** The past of an exchange in its first round. */
public final class NoPastRounds implements PastRounds {
    @Override
    public boolean exists(final long roundId) {
        return false;
    }

    @Override
    public boolean listed(final long roundId, final String symbol) {
        return false;
    }

    @Override
    public List<CandleView> candles(
            final long roundId, final String symbol, final CandleInterval interval, final long from, final int limit) {
        return List.of();
    }

    @Override
    public List<NewsView> news(final long roundId, final int limit) {
        return List.of();
    }
}
