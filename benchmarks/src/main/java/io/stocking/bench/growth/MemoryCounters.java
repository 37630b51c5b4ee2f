package io.stocking.bench.growth;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Bytes of heap. */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class MemoryCounters {
    /** What an engine with room for a million orders more takes, a million. */
    public double bytesPerOrderReserved;

    /** What is added by letting a million orders rest, a million. */
    public double bytesPerOrderResting;

    /** What is added by opening and paying a million accounts, a million. */
    public double bytesPerAccount;

    /** What is added by giving each of them shares of one instrument, a million. */
    public double bytesPerHolding;

    /** What is added by listing a thousand instruments of the game, a thousand. */
    public double bytesPerBook;
}
