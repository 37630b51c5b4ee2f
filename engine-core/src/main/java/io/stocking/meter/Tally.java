package io.stocking.meter;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** A number that one thread adds to and any thread may read, a moment late: no lock, no fence. */
public final class Tally {
    private static final VarHandle VALUE;

    static {
        try {
            VALUE = MethodHandles.lookup().findVarHandle(Tally.class, "value", long.class);
        } catch (final ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private long value;

    /** Adds, on the one thread that does. */
    public void add(final long more) {
        VALUE.setOpaque(this, value + more);
    }

    /** What was added up, for any thread. */
    public long get() {
        return (long) VALUE.getOpaque(this);
    }
}
