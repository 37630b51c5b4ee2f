package io.stocking.bench;

import java.util.SplittableRandom;

/**
 * A seeded order flow that keeps a book stationary: every step takes one of the resting orders away and enters another
 * at a random distance from the middle, one in ten of them across it, so that about as many orders rest after a million
 * steps as at the start. Drawn before the measurement, and repeated when it is used up.
 */
final class SteadyFlow {
    /** The middle of the book in won; ticks are 1 won. */
    static final long MIDDLE = 50_000;

    /** The farthest any order is from the middle, in won. */
    static final int REACH = 200;

    private static final int STEPS = 1 << 20;
    private static final long SEED = 20_261_122;

    private final int[] victims = new int[STEPS];
    private final long[] prices = new long[STEPS];
    private final int[] quantities = new int[STEPS];
    private final boolean[] sells = new boolean[STEPS];
    private int step;

    /** A flow over so many resting orders. */
    SteadyFlow(final int restingOrders) {
        final SplittableRandom random = new SplittableRandom(SEED);
        for (int at = 0; at < STEPS; at++) {
            victims[at] = random.nextInt(restingOrders);
            sells[at] = random.nextBoolean();
            quantities[at] = 1 + random.nextInt(100);
            final boolean crosses = random.nextInt(10) == 0;
            final int distance = crosses ? -random.nextInt(3) : 1 + random.nextInt(REACH);
            prices[at] = sells[at] ? MIDDLE + distance : MIDDLE - distance;
        }
    }

    void next() {
        step = step + 1 & STEPS - 1;
    }

    /** Which of the resting orders goes. */
    int victim() {
        return victims[step];
    }

    boolean sells() {
        return sells[step];
    }

    long price() {
        return prices[step];
    }

    int quantity() {
        return quantities[step];
    }
}
