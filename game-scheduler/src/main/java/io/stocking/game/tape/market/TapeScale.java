package io.stocking.game.tape.market;

import io.stocking.engine.EngineLimits;
import io.stocking.game.market.Listing;
import io.stocking.game.market.PriceTicks;
import io.stocking.message.codec.Side;

/** Turns a tape's prices and sizes into those of an instrument in a round. */
public final class TapeScale {
    /** Value of the tape's usual order, in won at the reference price. */
    static final long USUAL_ORDER_WON = 1_000_000;

    private final TapeDay day;
    private final Listing listing;
    private final PriceTicks ticks;
    private final long usualShares;

    /** A scale for one round. */
    public TapeScale(final TapeDay day, final Listing listing, final PriceTicks ticks) {
        this.day = day;
        this.listing = listing;
        this.ticks = ticks;
        usualShares = Math.max(1, USUAL_ORDER_WON / listing.referencePrice());
    }

    /**
     * The price of a step that has one. Bids that rest are rounded down and asks up, so that they do not meet when the
     * tape's do not; orders that take are rounded the other way.
     *
     * @return in won, on tick, within the price limits
     */
    public long price(final TapeStep step) {
        final long scaled = listing.referencePrice() * step.price();
        final boolean up = (step.side() == Side.SELL) == rests(step);
        final long price = up
                ? ticks.ceiling(-Math.floorDiv(-scaled, day.openingPrice()))
                : ticks.floor(scaled / day.openingPrice());
        return Math.max(listing.lowerPriceLimit(), Math.min(listing.upperPriceLimit(), price));
    }

    private static boolean rests(final TapeStep step) {
        return switch (step.op()) {
            case NEW, REPLACE -> true;
            default -> false;
        };
    }

    /** The quantity of a step that has one, in shares, at least 1. */
    public long quantity(final TapeStep step) {
        final long shares = (step.size() * usualShares + day.usualSize() / 2) / day.usualSize();
        return Math.max(1, Math.min(EngineLimits.MAX_QUANTITY, shares));
    }
}
