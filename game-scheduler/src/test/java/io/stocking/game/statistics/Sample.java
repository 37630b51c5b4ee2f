package io.stocking.game.statistics;

import java.util.Arrays;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/** Figures of a row of numbers. */
public record Sample(double[] values) {
    /** The mean; NaN of nothing. */
    public double mean() {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** The standard deviation of the values themselves. */
    public double deviation() {
        return Math.sqrt(moment(2));
    }

    /** How much more often than under a normal law values lie far out: above 0 when the tails are fat. */
    public double excessKurtosis() {
        return moment(4) / Math.pow(moment(2), 2) - 3;
    }

    private double moment(final int order) {
        final double mean = mean();
        return map(value -> Math.pow(value - mean, order)).mean();
    }

    /** The value below which a share of 0 to 1 of all values is. */
    public double quantile(final double share) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    /** The share of values of which something is true. */
    public double share(final DoublePredicate predicate) {
        return (double) Arrays.stream(values).filter(predicate).count() / values.length;
    }

    /** Every value replaced. */
    public Sample map(final DoubleUnaryOperator operator) {
        return new Sample(Arrays.stream(values).map(operator).toArray());
    }

    /** With mean 0 and deviation 1; all zero when all values are the same. */
    public Sample standardized() {
        final double mean = mean();
        final double deviation = deviation();
        return map(value -> deviation == 0 ? 0 : (value - mean) / deviation);
    }
}
