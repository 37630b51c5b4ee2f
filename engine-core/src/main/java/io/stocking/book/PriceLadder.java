package io.stocking.book;

/**
 * The prices an instrument can trade at in a day, numbered from the lower price limit up without gaps: level 0 is the
 * lower limit, the last level the upper one. Immutable.
 */
public final class PriceLadder {
    /** Most prices a ladder may have. */
    public static final int MAX_LEVELS = 1 << 22;

    /** What the ladder answers for a price between its steps. */
    public static final int OFF_TICK = -1;

    private final long[] bandPrice;
    private final int[] bandLevel;
    private final int[] bandTick;
    private final long upperLimit;
    private final int levels;

    /**
     * A ladder between two price limits.
     *
     * @param lowerLimit lowest price in won, from 1, on tick
     * @param upperLimit highest price in won, at most {@link TickTable#MAX_PRICE}, on tick
     * @throws IllegalArgumentException when a limit is out of range or off tick, or there are too many prices between them
     */
    public PriceLadder(final TickTable ticks, final long lowerLimit, final long upperLimit) {
        if (lowerLimit < 1 || lowerLimit > upperLimit || upperLimit > TickTable.MAX_PRICE) {
            throw new IllegalArgumentException(
                    "price limits " + lowerLimit + " to " + upperLimit + " are not within 1 to " + TickTable.MAX_PRICE);
        }
        if (!ticks.isOnTick(lowerLimit) || !ticks.isOnTick(upperLimit)) {
            throw new IllegalArgumentException("price limits " + lowerLimit + " to " + upperLimit + " are off tick");
        }
        this.upperLimit = upperLimit;
        bandPrice = new long[ticks.bands()];
        bandLevel = new int[ticks.bands()];
        bandTick = new int[ticks.bands()];
        long level = 0;
        long price = lowerLimit;
        for (int band = 0; band < ticks.bands(); band++) {
            final long end = band + 1 < ticks.bands() ? ticks.fromPrice(band + 1) : Long.MAX_VALUE;
            bandPrice[band] = price;
            bandLevel[band] = (int) level;
            bandTick[band] = (int) ticks.tick(band);
            if (price < end && price <= upperLimit) {
                final long last = Math.min(end, upperLimit);
                level += (last - price) / ticks.tick(band);
                price = last;
            }
            if (level >= MAX_LEVELS) {
                throw new IllegalArgumentException(
                        "more than " + MAX_LEVELS + " prices between " + lowerLimit + " and " + upperLimit);
            }
        }
        levels = (int) level + 1;
    }

    /** How many prices there are. */
    public int levels() {
        return levels;
    }

    /** Lowest price in won. */
    public long lowerLimit() {
        return bandPrice[0];
    }

    /** Highest price in won. */
    public long upperLimit() {
        return upperLimit;
    }

    /** Number of a price within the limits, or {@link #OFF_TICK}. */
    public int levelOf(final long price) {
        int band = bandPrice.length - 1;
        while (band > 0 && price < bandPrice[band]) {
            band--;
        }
        final int tick = bandTick[band];
        final long distance = price - bandPrice[band];
        if (tick == 1) {
            return bandLevel[band] + (int) distance;
        }
        final long ticks = distance / tick;
        return ticks * tick == distance ? bandLevel[band] + (int) ticks : OFF_TICK;
    }

    /** Price of a level in won. */
    public long priceOf(final int level) {
        int band = bandLevel.length - 1;
        while (band > 0 && level < bandLevel[band]) {
            band--;
        }
        return bandPrice[band] + (long) (level - bandLevel[band]) * bandTick[band];
    }
}
