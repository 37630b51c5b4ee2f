package io.stocking.server.metrics;

import io.prometheus.client.Collector;
import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.Collector.MetricFamilySamples.Sample;
import io.stocking.meter.Distribution;
import java.util.ArrayList;
import java.util.List;

/** Turns what was measured in numbers of its own into families of Prometheus. */
final class Families {
    private static final double NANOS_PER_SECOND = 1e9;

    private Families() {}

    /** A histogram in seconds of nanoseconds. */
    static MetricFamilySamples seconds(final String name, final String help, final Distribution nanos) {
        return histogram(name, help, nanos, NANOS_PER_SECOND);
    }

    /** A histogram of values as they are. */
    static MetricFamilySamples histogram(final String name, final String help, final Distribution values) {
        return histogram(name, help, values, 1);
    }

    private static MetricFamilySamples histogram(
            final String name, final String help, final Distribution values, final double divisor) {
        final List<Sample> samples = new ArrayList<>();
        long count = 0;
        for (int bucket = 0; bucket < values.buckets(); bucket++) {
            count += values.count(bucket);
            final long bound = values.upperBound(bucket);
            final double shown = bound == Long.MAX_VALUE ? Double.POSITIVE_INFINITY : bound / divisor;
            samples.add(new Sample(name + "_bucket", List.of("le"), List.of(Collector.doubleToGoString(shown)), count));
        }
        samples.add(new Sample(name + "_count", List.of(), List.of(), count));
        samples.add(new Sample(name + "_sum", List.of(), List.of(), values.sum() / divisor));
        return new MetricFamilySamples(name, Collector.Type.HISTOGRAM, help, samples);
    }
}
