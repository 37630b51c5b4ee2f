package io.stocking.game.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Rows of numbers of the same kind, such as the returns of many instruments. */
public record SampleGroup(List<Sample> samples) {
    /** All values in one row. */
    public Sample pooled() {
        return new Sample(samples.stream()
                .flatMapToDouble(sample -> Arrays.stream(sample.values()))
                .toArray());
    }

    /** Every value replaced. */
    public SampleGroup map(final DoubleUnaryOperator operator) {
        return new SampleGroup(
                samples.stream().map(sample -> sample.map(operator)).toList());
    }

    /** Every row with mean 0 and deviation 1, so that none counts for more than another. */
    public SampleGroup standardized() {
        return new SampleGroup(samples.stream().map(Sample::standardized).toList());
    }

    /** How alike values are that lie so many places apart in their row: 1 is the same, 0 knows nothing of each other. */
    public double autocorrelation(final int lag) {
        double products = 0;
        double squares = 0;
        for (final Sample sample : standardized().samples()) {
            final double[] values = sample.values();
            for (int index = 0; index < values.length; index++) {
                squares += values[index] * values[index];
                products += index < lag ? 0 : values[index] * values[index - lag];
            }
        }
        return products / squares;
    }
}
