package io.stocking.game.crowd;

import io.stocking.game.market.Draws;
import io.stocking.game.market.Listing;
import io.stocking.game.order.OrderAction;
import io.stocking.message.codec.Side;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;

/**
 * Buys on good news and sells on bad, but for one order in ten, that gets it wrong: in every step of a burst, then half
 * as often with every further such time, until it has lost interest.
 */
public final class NewsTrader implements CrowdTrader {
    /** How long the burst lasts, and after how long it halves. */
    public static final Duration BURST = Duration.ofSeconds(5);

    private static final int HALVINGS_OF_INTEREST = 5;
    private static final int WRONG_ODDS = 10;
    private static final long WON_PER_BASIS_POINT = 5_000;

    private final long seed;
    private final Listing listing;

    /** @param seed its own */
    public NewsTrader(final long seed, final Listing listing) {
        this.seed = seed;
        this.listing = listing;
    }

    @Override
    public Optional<OrderAction> decide(final CrowdState state) {
        if (state.news() == null) {
            return Optional.empty();
        }
        final long halvings = state.news().age() / BURST.toNanos();
        final SplittableRandom random = Draws.of(seed, state.step());
        if (halvings >= HALVINGS_OF_INTEREST || random.nextInt(1 << halvings) != 0) {
            return Optional.empty();
        }
        final boolean right = random.nextInt(WRONG_ODDS) != 0;
        final Side side = right == (state.news().basisPoints() > 0) ? Side.BUY : Side.SELL;
        final long won = Math.abs(state.news().basisPoints()) * WON_PER_BASIS_POINT;
        final long wanted = Math.max(1, listing.sharesFor(won));
        final long quantity = state.affordable(side, wanted, listing.upperPriceLimit());
        return quantity == 0 ? Optional.empty() : Optional.of(new OrderAction.Take(side, quantity));
    }
}
