package io.stocking.bench.conservation;

import io.stocking.message.EventBatch;

/** Says what does not agree, and ends the run. */
final class Fault {
    private Fault() {}

    /** Two accounts of the same thing have to agree. */
    static void unlessEqual(final long engine, final long ledger, final String what, final long id) {
        if (engine != ledger) {
            throw new IllegalStateException(what + " " + id + " is " + engine + ", by the events it is " + ledger);
        }
    }

    /** The same for an event. */
    static void unlessEqual(
            final long engine, final long ledger, final String what, final long id, final EventBatch at) {
        if (engine != ledger) {
            throw new IllegalStateException(what + " " + id + " is " + engine + " in an event of command "
                    + at.commandIndex() + ", by the events before it is " + ledger);
        }
    }

    /** Something reserved is never negative, nor more than there is. */
    static void unlessWithin(final long reserved, final long total, final String what) {
        if (reserved < 0 || reserved > total) {
            throw new IllegalStateException(reserved + " of " + total + " " + what + " are reserved");
        }
    }
}
