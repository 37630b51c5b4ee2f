package io.stocking.bench.load;

import io.stocking.bench.run.Rounds;

/** The ends and the middle of many values; zeros when there are none. */
record Spread(double least, double median, double most) {
    static Spread of(final double[] values) {
        double least = values.length == 0 ? 0 : Double.POSITIVE_INFINITY;
        double most = 0;
        for (final double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return new Spread(least, values.length == 0 ? 0 : Rounds.median(values), most);
    }
}
