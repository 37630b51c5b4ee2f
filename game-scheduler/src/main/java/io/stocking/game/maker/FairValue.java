package io.stocking.game.maker;

import io.stocking.game.market.Draws;
import io.stocking.game.market.Listing;
import io.stocking.game.market.PriceTicks;
import java.util.SplittableRandom;

/**
 * What an instrument is worth as its round goes on: a random walk with calm and restless spells and a drift that changes
 * now and then, and what news adds. The same seed gives the same walk, so that a restart in mid-round walks on.
 */
public final class FairValue {
    /** Steps kept free to the price limits, so that quotes on both sides always fit. */
    static final int ROOM = 24;

    private static final int SPELL_ODDS = 40;
    private static final int RESTLESS_ODDS = 4;
    private static final int CALM_REACH = 15;
    private static final int RESTLESS_REACH = 120;
    private static final int DRIFT_CHANGE_ODDS = 20;
    private static final int DRIFT_ODDS = 4;
    private static final int PULL_ODDS = 4;
    private static final int PULL_PERCENT = 15;
    private static final int PUSH = 12;
    private static final long WHOLE = 10_000;

    private final SplittableRandom random;
    private final PriceTicks ticks;
    private final long reference;
    private final long lowest;
    private final long highest;
    private int step;
    private int reach = CALM_REACH;
    private int drift;
    private long price;

    /** Starts at the reference price. */
    public FairValue(final long roundSeed, final int instrumentId, final Listing listing, final PriceTicks ticks) {
        random = Draws.of(~roundSeed, instrumentId);
        this.ticks = ticks;
        reference = listing.referencePrice();
        lowest = ticks.move(listing.lowerPriceLimit(), ROOM);
        highest = ticks.move(listing.upperPriceLimit(), -ROOM);
        price = reference;
    }

    /**
     * The value after so many steps of the walk; it never goes back, an earlier step gives the value of the latest.
     *
     * @param newsBasisPoints what the news so far adds to the walk, in basis points of it; negative takes away
     * @return a price on tick, some ticks inside the limits
     */
    public long at(final int wantedStep, final long newsBasisPoints) {
        while (step < wantedStep) {
            step++;
            walk();
        }
        return within(ticks.floor(price * (WHOLE + newsBasisPoints) / WHOLE));
    }

    /** Moves and pushes are in basis points. */
    private void walk() {
        if (random.nextInt(SPELL_ODDS) == 0) {
            reach = random.nextInt(RESTLESS_ODDS) == 0 ? RESTLESS_REACH : CALM_REACH;
        }
        if (random.nextInt(DRIFT_CHANGE_ODDS) == 0) {
            drift = random.nextInt(3) - 1;
        }
        int move = random.nextInt(2 * reach + 1) - reach;
        if (random.nextInt(DRIFT_ODDS) == 0) {
            move += drift * PUSH;
        }
        if (Math.abs(price - reference) * 100 > reference * PULL_PERCENT && random.nextInt(PULL_ODDS) == 0) {
            move += Long.signum(reference - price) * PUSH;
        }
        price = within(price + price * move / WHOLE);
    }

    private long within(final long wanted) {
        return Math.max(lowest, Math.min(highest, wanted));
    }
}
