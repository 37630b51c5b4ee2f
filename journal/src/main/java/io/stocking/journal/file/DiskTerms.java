package io.stocking.journal.file;

import java.util.function.LongSupplier;

/**
 * What a log asks of the disk.
 *
 * @param usableSpace bytes it still has
 * @param reserve bytes it must still have for an append
 * @param sync brings files to it
 * @param durable whether a sync of the log waits for it
 */
public record DiskTerms(LongSupplier usableSpace, long reserve, DiskSync sync, boolean durable) {
    /** The same without a look at the space. */
    DiskTerms unlimited() {
        return new DiskTerms(() -> Long.MAX_VALUE, 0, sync, durable);
    }

    /** The same without a look at the space, for what nobody needs after a power loss. */
    DiskTerms fleeting() {
        return new DiskTerms(() -> Long.MAX_VALUE, 0, sync, false);
    }
}
