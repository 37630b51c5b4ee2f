package io.stocking.bench.stream;

import org.apache.commons.math3.random.MersenneTwister;

/**
 * The referee's random numbers: MT19937 and distributions that come out alike in every language, since they use nothing
 * but the generator's 32-bit words and correctly rounded functions.
 */
final class RandomNumbers {
    /** Keeps logarithms finite. */
    private static final double SMALLEST = 1e-300;

    private static final int HIGH_BITS_DROPPED = 5;
    private static final int LOW_BITS_DROPPED = 6;
    private static final double LOW_RANGE = 1L << 26;
    private static final double WHOLE_RANGE = 1L << 53;

    private final MersenneTwister twister;

    RandomNumbers(final int seed) {
        twister = new MersenneTwister(seed);
    }

    /** From 0 to below 1, 53 bits of two words. */
    double uniform() {
        final long high = Integer.toUnsignedLong(twister.nextInt()) >>> HIGH_BITS_DROPPED;
        final long low = Integer.toUnsignedLong(twister.nextInt()) >>> LOW_BITS_DROPPED;
        return (high * LOW_RANGE + low) / WHOLE_RANGE;
    }

    /** Whether something of this probability happens. */
    boolean happens(final double probability) {
        return uniform() < probability;
    }

    /** From {@code low} to {@code high}, both included. */
    int between(final int low, final int high) {
        return low + (int) (uniform() * ((double) high - low + 1));
    }

    /** Normally distributed around 0 with deviation 1, by Box and Muller, one of the pair. */
    double gaussian() {
        final double radius = uniform();
        final double angle = uniform();
        return StrictMath.sqrt(-2 * StrictMath.log(Math.max(radius, SMALLEST))) * StrictMath.cos(2 * Math.PI * angle);
    }
}
