package io.stocking.game.crowd;

import io.stocking.game.market.Draws;
import io.stocking.game.market.Listing;
import io.stocking.game.market.PriceTicks;
import io.stocking.game.order.OrderAction;
import io.stocking.message.codec.Side;
import java.util.Optional;
import java.util.SplittableRandom;

/** Enters small orders on a random side and cancels those that have waited, for no reason anybody could see. */
public final class NoiseTrader implements CrowdTrader {
    /** Most orders it has open. */
    public static final int MAX_OPEN_ORDERS = 4;

    private static final int ENTER_ODDS = 3;
    private static final int CANCEL_ODDS = 8;
    private static final int TAKE_ODDS = 3;
    private static final int MAX_DISTANCE = 4;
    private static final long MAX_WON = 1_000_000;

    private final long seed;
    private final Listing listing;
    private final PriceTicks ticks;
    private final int maxQuantity;

    /** @param seed its own */
    public NoiseTrader(final long seed, final Listing listing, final PriceTicks ticks) {
        this.seed = seed;
        this.listing = listing;
        this.ticks = ticks;
        maxQuantity = (int) Math.max(1, listing.sharesFor(MAX_WON));
    }

    @Override
    public Optional<OrderAction> decide(final CrowdState state) {
        final SplittableRandom random = Draws.of(seed, state.step());
        final int open = state.orders().size();
        if (open > 0 && (open >= MAX_OPEN_ORDERS || random.nextInt(CANCEL_ODDS) == 0)) {
            return Optional.of(new OrderAction.Cancel(state.orders().get(random.nextInt(open))));
        }
        return random.nextInt(ENTER_ODDS) == 0 ? enter(state, random) : Optional.empty();
    }

    private Optional<OrderAction> enter(final CrowdState state, final SplittableRandom random) {
        final Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        final long wanted = 1 + random.nextInt(maxQuantity);
        if (random.nextInt(TAKE_ODDS) == 0) {
            final long quantity = state.affordable(side, wanted, listing.upperPriceLimit());
            return quantity == 0 ? Optional.empty() : Optional.of(new OrderAction.Take(side, quantity));
        }
        final int distance = random.nextInt(MAX_DISTANCE + 1);
        final long price = within(ticks.move(state.lastPrice(), side == Side.BUY ? -distance : distance));
        final long quantity = state.affordable(side, wanted, price);
        return quantity == 0 ? Optional.empty() : Optional.of(new OrderAction.Enter(side, price, quantity));
    }

    private long within(final long price) {
        return Math.max(listing.lowerPriceLimit(), Math.min(listing.upperPriceLimit(), price));
    }
}
