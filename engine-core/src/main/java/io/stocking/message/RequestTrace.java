package io.stocking.message;

/**
 * What leads from a request to its commands: the upper half of a command's correlation id is drawn from the request's id,
 * the lower half numbers those who wait for an answer.
 */
public final class RequestTrace {
    /** Of a command that no request led to, or one from before there were traces. */
    public static final int NONE = 0;

    private static final int FNV_OFFSET = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    private RequestTrace() {}

    /**
     * The trace of a request: the same for the same id, whenever and wherever it is asked for.
     *
     * @return at least 1
     */
    public static int of(final CharSequence requestId) {
        int hash = FNV_OFFSET;
        for (int i = 0; i < requestId.length(); i++) {
            hash = (hash ^ requestId.charAt(i)) * FNV_PRIME;
        }
        // Ids that differ in their last characters only would differ in few bits.
        hash ^= hash >>> 16;
        hash *= 0x85EBCA6B;
        hash ^= hash >>> 13;
        return Math.max(1, hash & Integer.MAX_VALUE);
    }

    /**
     * A correlation id.
     *
     * @param trace of the request, at least 1, so that the result is positive and not taken for one of the game's own
     * @param number tells those apart who wait at the same time
     */
    public static long correlationId(final int trace, final int number) {
        return (long) trace << Integer.SIZE | Integer.toUnsignedLong(number);
    }

    /** The trace in a correlation id, {@link #NONE} when no request led to the command. */
    public static int ofCorrelationId(final long correlationId) {
        return correlationId < 0 ? NONE : (int) (correlationId >>> Integer.SIZE);
    }
}
