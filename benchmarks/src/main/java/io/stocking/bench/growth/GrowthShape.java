package io.stocking.bench.growth;

import java.util.List;

/**
 * How much an engine holds while it is measured, and in which order that is touched.
 *
 * @param stream name in tables and files
 * @param restingOrders orders open, over all instruments
 * @param instruments instruments listed
 * @param accounts accounts that trade
 * @param local whether commands touch neighbours one after the other instead of anything at random: the control, which has
 *     as much to search through but finds it in the cache
 */
record GrowthShape(String stream, int restingOrders, int instruments, int accounts, boolean local) {
    private static final int SOME_ORDERS = 100_000;
    private static final int MANY_ORDERS = 10_000_000;
    private static final int MILLION = 1_000_000;
    private static final int SOME = 100;
    private static final int MANY_INSTRUMENTS = 1_000;

    /** What is compared: in each list one number grows, from its smallest value on. */
    static final List<List<GrowthShape>> DIMENSIONS = List.of(
            List.of(orders(1_000), orders(MILLION), orders(MANY_ORDERS)),
            List.of(instruments(1), instruments(MANY_INSTRUMENTS)),
            List.of(accounts(SOME), accounts(MILLION)));

    private static GrowthShape orders(final int count) {
        return new GrowthShape("orders-" + count, count, 1, SOME, false);
    }

    private static GrowthShape instruments(final int count) {
        return new GrowthShape("instruments-" + count, SOME_ORDERS, count, SOME, false);
    }

    private static GrowthShape accounts(final int count) {
        return new GrowthShape("accounts-" + count, SOME_ORDERS, 1, count, false);
    }

    /** The same with local accesses. */
    GrowthShape control() {
        return new GrowthShape(stream + "-local", restingOrders, instruments, accounts, true);
    }

    /** The shape of this name. */
    static GrowthShape of(final String stream) {
        return DIMENSIONS.stream()
                .flatMap(List::stream)
                .flatMap(shape -> List.of(shape, shape.control()).stream())
                .filter(shape -> shape.stream().equals(stream))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no stream " + stream));
    }
}
