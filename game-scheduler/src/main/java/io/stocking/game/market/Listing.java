package io.stocking.game.market;

/**
 * The prices an instrument starts a round with, in won.
 *
 * @param referencePrice the opening price
 * @param lowerPriceLimit lowest price of the round
 * @param upperPriceLimit highest price of the round
 */
public record Listing(long referencePrice, long lowerPriceLimit, long upperPriceLimit) {
    /** Lowest reference price. */
    public static final long MIN_REFERENCE = 10_000;

    /** Highest reference price. */
    public static final long MAX_REFERENCE = 500_000;

    private static final long LIMIT_PERCENT = 30;

    /** Draws an instrument's prices from the round's seed: log-uniform, on tick, the limits 30 % away. */
    public static Listing draw(final long roundSeed, final int instrumentId) {
        final double share = Draws.of(roundSeed, instrumentId).nextDouble();
        final double price = MIN_REFERENCE * Math.pow((double) MAX_REFERENCE / MIN_REFERENCE, share);
        return around(Math.min(MAX_REFERENCE, PriceTicks.KRX_2023.floor((long) price)));
    }

    /** The listing around a reference price. */
    public static Listing around(final long referencePrice) {
        final PriceTicks ticks = PriceTicks.KRX_2023;
        return new Listing(
                referencePrice,
                ticks.ceiling(referencePrice * (100 - LIMIT_PERCENT) / 100),
                ticks.floor(referencePrice * (100 + LIMIT_PERCENT) / 100));
    }

    /** How many shares an amount of won buys at the reference price, rounded down. */
    public long sharesFor(final long won) {
        return won / referencePrice;
    }
}
