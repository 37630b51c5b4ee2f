package io.stocking.bench.run;

import java.util.Map;

/**
 * What one pass over a stream came to.
 *
 * @param nanos how long it took
 * @param counters the auxiliary counters of the benchmark, by field
 */
public record BenchPass(double nanos, Map<String, Double> counters) {
    /** A counter of the benchmark. */
    public double counter(final String name) {
        final Double value = counters.get(name);
        if (value == null) {
            throw new IllegalStateException("there is no counter " + name + "; there are " + counters.keySet());
        }
        return value;
    }

    /** Commands a second. */
    public double perSecond() {
        return counter("commands") * 1e9 / nanos;
    }

    /** Bytes the measuring thread allocated for each command. */
    public double bytesPerCommand() {
        return counter("allocatedBytes") / counter("commands");
    }
}
