package io.stocking.bench.growth;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What came of a pass. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class GrowthCounters {
    /** Matches of two orders. */
    public long trades;
}
