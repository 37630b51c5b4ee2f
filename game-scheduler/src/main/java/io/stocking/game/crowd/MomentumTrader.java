package io.stocking.game.crowd;

import io.stocking.game.market.Draws;
import io.stocking.game.market.Listing;
import io.stocking.game.order.OrderAction;
import io.stocking.message.codec.Side;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Follows the last minute's move: it wants a lot more than its usual shares for every half per cent the price has risen,
 * a lot less for every one it has fallen, and takes its time to get there.
 */
public final class MomentumTrader implements CrowdTrader {
    /** What it compares the price with: that of so long ago. */
    public static final Duration LOOKS_BACK = Duration.ofMinutes(1);

    private static final int ACT_ODDS = 3;
    private static final int BASIS_POINTS_PER_LOT = 50;
    private static final int MAX_LOTS = 6;
    private static final long LOT_WON = 2_000_000;

    private final long seed;
    private final Listing listing;
    private final long lot;

    /** @param seed its own */
    public MomentumTrader(final long seed, final Listing listing) {
        this.seed = seed;
        this.listing = listing;
        lot = Math.max(1, listing.sharesFor(LOT_WON));
    }

    @Override
    public Optional<OrderAction> decide(final CrowdState state) {
        final SplittableRandom random = Draws.of(seed, state.step());
        if (random.nextInt(ACT_ODDS) != 0) {
            return Optional.empty();
        }
        final long lots = Math.max(-MAX_LOTS, Math.min(MAX_LOTS, state.trend() / BASIS_POINTS_PER_LOT));
        final long missing = listing.sharesFor(ENDOWMENT) + lots * lot - state.shares();
        final Side side = missing > 0 ? Side.BUY : Side.SELL;
        final long quantity = state.affordable(side, Math.min(Math.abs(missing), lot), listing.upperPriceLimit());
        return quantity == 0 ? Optional.empty() : Optional.of(new OrderAction.Take(side, quantity));
    }
}
