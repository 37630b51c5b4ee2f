package io.stocking.gateway.ws.channel;

import io.stocking.gateway.model.market.BookView;
import io.stocking.gateway.model.market.Market;
import io.stocking.gateway.ws.json.BookDelta;
import io.stocking.gateway.ws.json.MarketJson;
import java.util.Optional;

/**
 * The book of a symbol: a snapshot, then what differs from the state the reader knows. A reader that pauses gets one
 * delta over all it missed.
 */
final class BookSubscription implements Subscription {
    private final Feed feed;
    private final Market market;
    private final TickCache cache;
    private final String symbol;
    private BookView known = BookView.EMPTY;

    BookSubscription(final Feed feed, final Market market, final TickCache cache, final String symbol) {
        this.feed = feed;
        this.market = market;
        this.cache = cache;
        this.symbol = symbol;
    }

    @Override
    public void start() {
        known = book().orElse(BookView.EMPTY);
        feed.send("snapshot", cache.get(new SnapshotKey(symbol), () -> MarketJson.bookSnapshot(known)));
    }

    @Override
    public void onTick() {
        if (!feed.writable()) {
            return;
        }
        final BookView now = book().orElse(known);
        if (now.updateId() == known.updateId()) {
            return;
        }
        final byte[] text = cache.get(new DeltaKey(symbol, known.updateId(), now.updateId()), () -> delta(now));
        if (text.length > 0) {
            feed.send("delta", text);
            known = now;
        }
    }

    /** Empty when only levels changed that are not shown. */
    private byte[] delta(final BookView now) {
        final BookDelta delta = BookDelta.between(known, now);
        return delta.isEmpty() ? new byte[0] : MarketJson.bookDelta(delta);
    }

    private Optional<BookView> book() {
        return cache.get(new BookKey(symbol), () -> market.book(symbol));
    }

    private record BookKey(String symbol) {}

    private record SnapshotKey(String symbol) {}

    private record DeltaKey(String symbol, long from, long to) {}
}
