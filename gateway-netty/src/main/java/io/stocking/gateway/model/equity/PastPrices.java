package io.stocking.gateway.model.equity;

import io.stocking.gateway.model.market.CandleInterval;
import io.stocking.gateway.model.market.CandleView;
import io.stocking.gateway.model.market.InstrumentView;
import io.stocking.gateway.model.market.Market;
import java.util.List;

/** Prices of an instrument from the newest to the oldest, by its candles. */
final class PastPrices {
    /** Instead of a price: candles of that time are no longer kept. */
    static final long FORGOTTEN = -1;

    private final List<CandleView> candles;
    private final long before;
    private int newest;

    private PastPrices(final List<CandleView> candles, final long before) {
        this.candles = candles;
        this.before = before;
        newest = candles.size() - 1;
    }

    static PastPrices of(final Market market, final String symbol, final CandleInterval interval) {
        final List<CandleView> candles = market.candlesSince(symbol, interval, 0, interval.kept());
        final boolean whole = candles.size() < interval.kept();
        final long before =
                market.instrument(symbol).map(InstrumentView::referencePrice).orElse(FORGOTTEN);
        return new PastPrices(candles, whole ? before : FORGOTTEN);
    }

    /**
     * What a share was worth when an interval ended, or {@link #FORGOTTEN}.
     *
     * @param start of the interval, never later than asked for before
     */
    long at(final long start) {
        while (newest >= 0 && candles.get(newest).start() > start) {
            newest--;
        }
        return newest >= 0 ? candles.get(newest).close() : before;
    }
}
