package io.stocking.gateway.ws.channel;

import io.stocking.gateway.model.market.InstrumentView;
import io.stocking.gateway.model.market.Market;
import io.stocking.gateway.ws.json.MarketJson;
import java.util.List;

/** One line an instrument: all of them, then those that changed; other listings begin with a new snapshot. */
final class TickersSubscription implements Subscription {
    private final Feed feed;
    private final Market market;
    private final TickCache cache;
    private List<Long> listings = List.of();
    private long version;

    TickersSubscription(final Feed feed, final Market market, final TickCache cache) {
        this.feed = feed;
        this.market = market;
        this.cache = cache;
    }

    @Override
    public void start() {
        final List<InstrumentView> instruments = instruments();
        listings = listings(instruments);
        version = newest(instruments);
        feed.send("snapshot", cache.get(new TextKey(0), () -> MarketJson.tickers(instruments)));
    }

    @Override
    public void onTick() {
        if (!feed.writable()) {
            return;
        }
        final List<InstrumentView> instruments = instruments();
        if (!listings(instruments).equals(listings)) {
            start();
            return;
        }
        final long newest = newest(instruments);
        if (newest > version) {
            final long known = version;
            feed.send("update", cache.get(new TextKey(known), () -> MarketJson.tickers(since(instruments, known))));
            version = newest;
        }
    }

    private List<InstrumentView> instruments() {
        return cache.get(TickersSubscription.class, market::instruments);
    }

    private static List<InstrumentView> since(final List<InstrumentView> instruments, final long version) {
        return instruments.stream().filter(view -> view.version() > version).toList();
    }

    private static List<Long> listings(final List<InstrumentView> instruments) {
        return instruments.stream().map(view -> view.listing().eventIndex()).toList();
    }

    private static long newest(final List<InstrumentView> instruments) {
        return instruments.stream().mapToLong(InstrumentView::version).max().orElse(0);
    }

    private record TextKey(long since) {}
}
