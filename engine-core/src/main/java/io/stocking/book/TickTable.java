package io.stocking.book;

import java.util.Arrays;

/** The price steps of an instrument: bands of prices, each with its tick, in won. Immutable. */
public final class TickTable {
    /** Most bands a table may have. */
    public static final int MAX_BANDS = 12;

    /** Highest price in won, so that price x quantity fits 64 bits. */
    public static final long MAX_PRICE = 0xFFFF_FFFFL;

    private final long[] fromPrices;
    private final long[] ticks;

    /**
     * A table of bands.
     *
     * @param fromPrices first price of each band, ascending; the first band also covers what lies below it
     * @param ticks the tick of each band
     * @throws IllegalArgumentException unless there are 1 to {@link #MAX_BANDS} bands, ascending, with ticks from 1, each
     *     band starting on a multiple of its own tick and of the one before
     */
    public TickTable(final long[] fromPrices, final long[] ticks) {
        if (fromPrices.length != ticks.length || ticks.length < 1 || ticks.length > MAX_BANDS) {
            throw new IllegalArgumentException(
                    "a tick table has 1 to " + MAX_BANDS + " bands, not " + fromPrices.length + " and " + ticks.length);
        }
        this.fromPrices = fromPrices.clone();
        this.ticks = ticks.clone();
        for (int band = 0; band < ticks.length; band++) {
            checkBand(band);
        }
    }

    private void checkBand(final int band) {
        final long from = fromPrices[band];
        final long tick = ticks[band];
        final boolean ascending = band == 0 ? from >= 0 : from > fromPrices[band - 1];
        final boolean onTick = tick >= 1 && from % tick == 0 && (band == 0 || from % ticks[band - 1] == 0);
        if (!ascending || !onTick || from > MAX_PRICE) {
            throw new IllegalArgumentException("band " + band + " from price " + from + " with tick " + tick
                    + " does not follow the one before it on its ticks");
        }
    }

    /** How many bands there are. */
    public int bands() {
        return ticks.length;
    }

    /** First price of a band, in won. */
    public long fromPrice(final int band) {
        return fromPrices[band];
    }

    /** Tick of a band, in won. */
    public long tick(final int band) {
        return ticks[band];
    }

    /** The step at a price, in won. */
    public long tickAt(final long price) {
        return ticks[bandOf(price)];
    }

    /** Whether an order may have this price. */
    public boolean isOnTick(final long price) {
        return price % tickAt(price) == 0;
    }

    private int bandOf(final long price) {
        int band = ticks.length - 1;
        while (band > 0 && price < fromPrices[band]) {
            band--;
        }
        return band;
    }

    @Override
    public String toString() {
        return "TickTable" + Arrays.toString(fromPrices) + Arrays.toString(ticks);
    }
}
