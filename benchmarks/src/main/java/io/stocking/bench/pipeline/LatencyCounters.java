package io.stocking.bench.pipeline;

import org.HdrHistogram.Histogram;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Latencies in nanoseconds that 50, 99 and 99.9 % of the messages stayed below, and the machine's own. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class LatencyCounters {
    /** Half of the messages. */
    public long p50;

    /** 99 % of the messages. */
    public long p99;

    /** 99.9 % of the messages. */
    public long p999;

    /** The same with nothing to do. */
    public long floorP50;

    /** The same with nothing to do. */
    public long floorP99;

    /** The same with nothing to do. */
    public long floorP999;

    void engine(final Histogram latencies) {
        p50 = latencies.getValueAtPercentile(50);
        p99 = latencies.getValueAtPercentile(99);
        p999 = latencies.getValueAtPercentile(99.9);
    }

    void floor(final Histogram latencies) {
        floorP50 = latencies.getValueAtPercentile(50);
        floorP99 = latencies.getValueAtPercentile(99);
        floorP999 = latencies.getValueAtPercentile(99.9);
    }
}
