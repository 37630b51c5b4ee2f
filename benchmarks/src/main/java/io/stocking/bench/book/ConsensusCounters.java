package io.stocking.bench.book;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What the referee says. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class ConsensusCounters {
    /** 1 when the reports are the published ones, 0 when not. */
    public long consensus;
}
