package io.stocking.bench.run;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What one pass over a stream did. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class PassCounters {
    /** Messages of the stream. */
    public long commands;

    /** Bytes that the measuring thread allocated. */
    public long allocatedBytes;
}
