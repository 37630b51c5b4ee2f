package io.stocking.bench.load.client;

import io.stocking.bench.load.server.Listing;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Random orders: half buys, half sells, a tenth at market, limits within five ticks of the price, 1 to 10 shares. There are few thousand
 * different ones, which are written beforehand, so that drawing one costs next to nothing.
 */
public final class OrderFlow {
    private static final int TICKS = 5;
    private static final int LEVELS = 2 * TICKS + 1;
    private static final int MOST_SHARES = 10;
    private static final int ONE_AT_MARKET_IN = 10;
    private static final int SIDES = 2;

    private final List<String> orders = new ArrayList<>();
    private final SplittableRandom random;
    private final int listings;

    /** @param listings what is traded */
    public OrderFlow(final List<Listing> listings, final long seed) {
        this.listings = listings.size();
        random = new SplittableRandom(seed);
        for (final Listing listing : listings) {
            for (int side = 0; side < SIDES; side++) {
                for (int level = 0; level <= LEVELS; level++) {
                    for (int shares = 1; shares <= MOST_SHARES; shares++) {
                        orders.add(json(listing, side == 0 ? "buy" : "sell", level, shares));
                    }
                }
            }
        }
    }

    private static String json(final Listing listing, final String side, final int level, final int shares) {
        final String price = level == LEVELS
                ? "\"type\":\"market\""
                : "\"type\":\"limit\",\"limit_price\":\"" + listing.priceAt(level - TICKS) + '"';
        return "\"symbol\":\"" + listing.symbol() + "\",\"qty\":\"" + shares + "\",\"side\":\"" + side
                + "\",\"time_in_force\":\"day\"," + price;
    }

    /** The fields of every order there can be, without braces. */
    public List<String> orders() {
        return orders;
    }

    /** Draws one of them. */
    public int next() {
        final int level = random.nextInt(ONE_AT_MARKET_IN) == 0 ? LEVELS : random.nextInt(LEVELS);
        final int listingAndSide = random.nextInt(listings * SIDES);
        return (listingAndSide * (LEVELS + 1) + level) * MOST_SHARES + random.nextInt(MOST_SHARES);
    }
}
