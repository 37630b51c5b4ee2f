package io.stocking.bench.load.viewer;

import io.stocking.bench.load.client.WebSocketWire;
import io.stocking.bench.load.server.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What the page asks for where somebody without a log-in looks at an instrument and the tape. */
final class Channels {
    private Channels() {}

    /**
     * The frame that subscribes to all of them, the book last.
     *
     * @param listings what is traded, of which the first is looked at
     */
    static byte[] ofThePage(final List<Listing> listings) {
        final String symbol = listings.get(0).symbol();
        final List<String> channels = new ArrayList<>(List.of("game", "tickers", "chat:lobby", "chat:" + symbol));
        listings.forEach(listing -> channels.add("candles:" + listing.symbol() + ":5s"));
        channels.add("trades:" + symbol);
        channels.add("book:" + symbol);
        return WebSocketWire.frame(
                channels.stream().collect(Collectors.joining("\",\"", "{\"op\":\"subscribe\",\"ch\":[\"", "\"]}")));
    }
}
