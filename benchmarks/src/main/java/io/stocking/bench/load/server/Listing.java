package io.stocking.bench.load.server;

/**
 * Something that is traded.
 *
 * @param price of a share, in won, when the load began
 */
public record Listing(String symbol, long price) {
    /** The price so many ticks above, or below when negative. */
    public long priceAt(final int ticks) {
        return KrxTicks.move(price, ticks);
    }
}
