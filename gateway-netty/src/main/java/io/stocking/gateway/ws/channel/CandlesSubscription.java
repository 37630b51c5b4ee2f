package io.stocking.gateway.ws.channel;

import io.stocking.gateway.model.market.CandleInterval;
import io.stocking.gateway.model.market.CandleView;
import io.stocking.gateway.model.market.InstrumentView;
import io.stocking.gateway.model.market.Market;
import io.stocking.gateway.ws.json.MarketJson;
import java.util.List;
import java.util.Optional;

/**
 * Candles of a symbol: the last ones, then those that changed or came; a candle replaces the one with its start. A new
 * round begins with a new snapshot.
 */
final class CandlesSubscription implements Subscription {
    private static final int SNAPSHOT_LIMIT = 300;

    private final Feed feed;
    private final Market market;
    private final TickCache cache;
    private final String symbol;
    private final CandleInterval interval;
    private long listing;
    private long version;
    private long lastStart;

    CandlesSubscription(
            final Feed feed,
            final Market market,
            final TickCache cache,
            final String symbol,
            final CandleInterval interval) {
        this.feed = feed;
        this.market = market;
        this.cache = cache;
        this.symbol = symbol;
        this.interval = interval;
    }

    @Override
    public void start() {
        final Optional<InstrumentView> instrument = instrument();
        listing = instrument.map(view -> view.listing().eventIndex()).orElse(0L);
        version = instrument.map(InstrumentView::version).orElse(0L);
        lastStart = 0;
        send("snapshot");
    }

    @Override
    public void onTick() {
        final Optional<InstrumentView> instrument = instrument();
        if (!feed.writable() || instrument.isEmpty()) {
            return;
        }
        if (instrument.get().listing().eventIndex() != listing) {
            start();
        } else if (instrument.get().version() != version) {
            version = instrument.get().version();
            if (!candles().isEmpty()) {
                send("update");
            }
        }
    }

    private void send(final String type) {
        final List<CandleView> candles = candles();
        feed.send(type, cache.get(new TextKey(symbol, interval, lastStart), () -> MarketJson.candles(candles)));
        if (!candles.isEmpty()) {
            lastStart = candles.get(candles.size() - 1).start();
        }
    }

    private List<CandleView> candles() {
        return cache.get(
                new CandlesKey(symbol, interval, lastStart),
                () -> market.candlesSince(symbol, interval, lastStart, SNAPSHOT_LIMIT));
    }

    private Optional<InstrumentView> instrument() {
        return cache.get(new InstrumentKey(symbol), () -> market.instrument(symbol));
    }

    private record InstrumentKey(String symbol) {}

    private record CandlesKey(String symbol, CandleInterval interval, long since) {}

    private record TextKey(String symbol, CandleInterval interval, long since) {}
}
