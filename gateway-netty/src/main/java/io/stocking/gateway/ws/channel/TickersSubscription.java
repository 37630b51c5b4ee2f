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
        final Board board = board();
        listings = board.listings;
        version = board.newest;
        feed.send("snapshot", cache.get(new TextKey(0), () -> MarketJson.tickers(board.instruments)));
    }

    @Override
    public void onTick() {
        if (!feed.writable()) {
            return;
        }
        final Board board = board();
        if (!board.listings.equals(listings)) {
            start();
        } else if (board.newest > version) {
            final long known = version;
            feed.send("update", cache.get(new TextKey(known), () -> MarketJson.tickers(board.since(known))));
            version = board.newest;
        }
    }

    private Board board() {
        return cache.get(Board.class, () -> Board.of(market.instruments()));
    }

    private record TextKey(long since) {}

    /**
     * All instruments at one moment.
     *
     * @param listings what tells those of one round from those of another
     * @param newest version of the instrument that changed last
     */
    private record Board(List<InstrumentView> instruments, List<Long> listings, long newest) {
        static Board of(final List<InstrumentView> instruments) {
            return new Board(
                    instruments,
                    instruments.stream()
                            .map(view -> view.listing().eventIndex())
                            .toList(),
                    instruments.stream()
                            .mapToLong(InstrumentView::version)
                            .max()
                            .orElse(0));
        }

        List<InstrumentView> since(final long version) {
            return instruments.stream().filter(view -> view.version() > version).toList();
        }
    }
}
