package io.stocking.bench.load.viewer;

import java.util.concurrent.TimeUnit;

/**
 * What came over one connection.
 *
 * @param messages all of them
 * @param books those that said how a book stands or what changed in it
 * @param bytes of messages and the frames around them
 * @param nanos for how long it was there
 * @param ended whether it has gone
 * @param closeCode what the server said when it closed it; 0 = nothing, or it did not come through
 */
public record Watched(long messages, long books, long bytes, long nanos, boolean ended, int closeCode) {
    /** What came since an earlier look. */
    Watched since(final Watched before) {
        return new Watched(
                messages - before.messages,
                books - before.books,
                bytes - before.bytes,
                nanos - before.nanos,
                ended,
                closeCode);
    }

    /** For how long it was there. */
    public double seconds() {
        return nanos / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
