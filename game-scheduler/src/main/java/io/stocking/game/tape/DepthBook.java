package io.stocking.game.tape;

import io.stocking.message.codec.Side;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/** Open quantity per price of one instrument, both sides best first. */
final class DepthBook {
    private final TreeMap<Long, Long> bids = new TreeMap<>(Comparator.reverseOrder());
    private final TreeMap<Long, Long> asks = new TreeMap<>();

    /** Adds quantity to a price, or takes it away when negative; a price without quantity is gone. */
    void add(final Side side, final long price, final long quantity) {
        levels(side).merge(price, quantity, (there, more) -> there + more == 0 ? null : there + more);
    }

    /** Prices with their quantities, best first. */
    Iterable<Map.Entry<Long, Long>> side(final Side side) {
        return levels(side).entrySet();
    }

    private TreeMap<Long, Long> levels(final Side side) {
        return side == Side.BUY ? bids : asks;
    }
}
