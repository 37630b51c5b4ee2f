package io.stocking.game.maker;

import io.stocking.game.market.Draws;
import io.stocking.game.market.Listing;
import io.stocking.game.market.PriceTicks;
import io.stocking.game.order.OpenOrder;
import io.stocking.game.order.OrderAction;
import io.stocking.message.codec.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Quotes both sides of one instrument around the fair value, a step of opinion and a lean against its inventory added.
 * Pure: the same state gives the same wishes. Two of them with different seeds now and then disagree by more than the
 * spread, and trade.
 */
public final class MarketMaker {
    /** Prices quoted on each side. */
    public static final int LEVELS = 6;

    /** Shares a maker starts a round with, as won at the reference price; it has as much cash. */
    public static final long ENDOWMENT = 100_000_000_000L;

    private static final long BEST_LEVEL_WON = 3_000_000;
    private static final int LOTS_PER_LEAN = 5;
    private static final int MAX_LEAN = 8;

    private final long seed;
    private final Listing listing;
    private final PriceTicks ticks;
    private final long lot;
    private final long endowedShares;

    /**
     * A maker for a round.
     *
     * @param seed its own; two makers of an instrument have different ones
     */
    public MarketMaker(final long seed, final Listing listing, final PriceTicks ticks) {
        this.seed = seed;
        this.listing = listing;
        this.ticks = ticks;
        lot = Math.max(1, listing.sharesFor(BEST_LEVEL_WON));
        endowedShares = listing.sharesFor(ENDOWMENT);
    }

    /** The commands that turn its open orders into the quotes it wants, in the order in which they never cross. */
    public List<OrderAction> decide(final MakerState state) {
        final SplittableRandom random = Draws.of(seed, state.step());
        final long center = center(state, random.nextInt(3) - 1);
        final SideChange bids = new SideChange(Side.BUY, bids(center, state.cash(), random), state.orders());
        final SideChange asks = new SideChange(Side.SELL, asks(center, state.shares(), random), state.orders());
        final List<OrderAction> actions = new ArrayList<>();
        actions.addAll(bids.cancels());
        actions.addAll(asks.cancels());
        final boolean up = bids.bestWanted() >= bestAsk(state.orders());
        actions.addAll((up ? asks : bids).moves());
        actions.addAll((up ? bids : asks).moves());
        return actions;
    }

    private long center(final MakerState state, final int opinion) {
        final long lean = (endowedShares - state.shares()) / (LOTS_PER_LEAN * lot);
        final int steps = opinion + (int) Math.max(-MAX_LEAN, Math.min(MAX_LEAN, lean));
        final long lowest = ticks.move(listing.lowerPriceLimit(), LEVELS);
        final long highest = ticks.move(listing.upperPriceLimit(), -LEVELS);
        return Math.max(lowest, Math.min(highest, ticks.move(state.fairValue(), steps)));
    }

    private List<Quote> bids(final long center, final long cash, final SplittableRandom random) {
        final List<Quote> quotes = new ArrayList<>(LEVELS);
        long left = cash;
        for (int level = 1; level <= LEVELS; level++) {
            final long price = ticks.move(center, -level);
            final long quantity = Math.min(size(level, random), left / price);
            if (quantity > 0) {
                quotes.add(new Quote(price, quantity));
                left -= price * quantity;
            }
        }
        return quotes;
    }

    private List<Quote> asks(final long center, final long shares, final SplittableRandom random) {
        final List<Quote> quotes = new ArrayList<>(LEVELS);
        long left = shares;
        for (int level = 1; level <= LEVELS; level++) {
            final long quantity = Math.min(size(level, random), left);
            if (quantity > 0) {
                quotes.add(new Quote(ticks.move(center, level), quantity));
                left -= quantity;
            }
        }
        return quotes;
    }

    /** Deeper levels are larger, and none is quite as large as the next. */
    private long size(final int level, final SplittableRandom random) {
        return Math.max(1, lot * (level + 1) / 2 * (75 + random.nextInt(51)) / 100);
    }

    private static long bestAsk(final List<OpenOrder> orders) {
        return orders.stream()
                .filter(order -> order.side() == Side.SELL)
                .mapToLong(OpenOrder::price)
                .min()
                .orElse(Long.MAX_VALUE);
    }
}
