package io.stocking.bench.core;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What came of a stream. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class CoreCounters {
    /** Messages that were not refused. */
    public long accepted;

    /** Matches of two orders. */
    public long trades;
}
