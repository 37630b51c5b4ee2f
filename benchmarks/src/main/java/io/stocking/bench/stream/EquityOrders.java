package io.stocking.bench.stream;

/** The orders of an equity flow before anything happens to them, the buys first, priced along a random walk. */
final class EquityOrders {
    private static final double START_PRICE = 167.52;
    private static final double TICK = 0.005;
    private static final int MOST_SHARES = 100;

    private final long[] prices;
    private final int[] quantities;

    /** Draws so many orders along the price path of a scenario. */
    EquityOrders(final EquityScenario scenario, final int count, final RandomNumbers random) {
        prices = new long[count];
        quantities = new int[count];
        final DepthDistribution depth = new DepthDistribution();
        final double deviation = scenario.deviation(count);
        final double drift = -0.5 * deviation * deviation;
        double middle = START_PRICE;
        for (int order = 0; order < count; order++) {
            middle *= StrictMath.exp(drift + deviation * random.gaussian());
            final long middleTicks = Math.round(Math.round(middle / TICK) * TICK / TICK);
            final int distance = depth.level(random.uniform()) + 1;
            prices[order] = Math.max(1, isSell(order) ? middleTicks + distance : middleTicks - distance);
            quantities[order] = random.between(1, MOST_SHARES);
        }
    }

    /** The second half sells. */
    boolean isSell(final int order) {
        return order >= prices.length / 2;
    }

    /** In ticks. */
    long price(final int order) {
        return prices[order];
    }

    int quantity(final int order) {
        return quantities[order];
    }

    /** The orders in the sequence they arrive: shuffled, so that buys and sells meet. */
    int[] arrivals(final RandomNumbers random) {
        final int[] arrivals = new int[prices.length];
        for (int order = 0; order < arrivals.length; order++) {
            arrivals[order] = order;
        }
        for (int last = arrivals.length - 1; last > 0; last--) {
            final int other = random.between(0, last);
            final int swapped = arrivals[last];
            arrivals[last] = arrivals[other];
            arrivals[other] = swapped;
        }
        return arrivals;
    }
}
