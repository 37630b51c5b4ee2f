package io.stocking.gateway.rest.history;

import io.stocking.gateway.model.market.CandleInterval;
import io.stocking.gateway.model.market.CandleView;
import io.stocking.gateway.model.news.NewsView;
import java.util.List;

/** What older rounds looked like; every method may block. */
public interface PastRounds {
    /** Whether there has been such a round. */
    boolean exists(long roundId);

    /** Whether an instrument of that symbol was listed in a round. */
    boolean listed(long roundId, String symbol);

    /** The newest candles of a round that begin at {@code from} or later, oldest first. */
    List<CandleView> candles(long roundId, String symbol, CandleInterval interval, long from, int limit);

    /** The newest news of a round, newest first. */
    List<NewsView> news(long roundId, int limit);
}
