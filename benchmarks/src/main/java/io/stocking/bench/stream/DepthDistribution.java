package io.stocking.bench.stream;

/**
 * How far from the middle orders are placed: a power law with a hump at the ninth level, as measured in equity books and
 * used by the public matching-engine benchmark.
 */
final class DepthDistribution {
    private static final int LEVELS = 800;
    private static final double POWER = 2.23;
    private static final double HUMP_LEVEL = 8.0;
    private static final double HUMP_WEIGHT = 5.0;

    private final double[] cumulated = new double[LEVELS];

    DepthDistribution() {
        double sum = 0;
        for (int level = 0; level < LEVELS; level++) {
            final double fromHump = level - HUMP_LEVEL;
            sum += 1.0 / StrictMath.pow(level + 1.0, POWER) + HUMP_WEIGHT * StrictMath.exp(-0.5 * fromHump * fromHump);
            cumulated[level] = sum;
        }
    }

    /** A level from 0, the nearest to the middle, by a number from 0 to below 1. */
    int level(final double uniform) {
        final double wanted = uniform * cumulated[LEVELS - 1];
        int low = 0;
        int high = LEVELS;
        while (low < high) {
            final int middle = low + high >>> 1;
            if (cumulated[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Math.min(low, LEVELS - 1);
    }
}
