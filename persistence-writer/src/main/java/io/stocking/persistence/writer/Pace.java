package io.stocking.persistence.writer;

import java.time.Duration;

/**
 * How long the writer rests after a batch. MySQL may share processor and disk with the exchange, and nobody waits for rows, but
 * traders for their answers: when orders come so fast that MySQL has its hands full with them, the writer lets them pass and catches
 * up behind them. The further it is behind, the shorter it rests, and from its limit on not at all.
 */
final class Pace {
    /** Orders come fast when during a batch at least this part of its commands arrives. */
    private static final int BUSY_PART = 3;

    /** A rest is at most so many times as long as the batch before it. */
    private static final long LONGEST_REST = 50;

    private static final Duration BOUND = Duration.ofSeconds(1);

    private final long lagLimit;

    /** @param lagLimit commands behind the log from which on the writer does not rest */
    Pace(final long lagLimit) {
        this.lagLimit = lagLimit;
    }

    /**
     * The rest after a batch, at most a second.
     *
     * @param batchNanos how long the batch took
     * @param written commands of the batch
     * @param arrived commands that came meanwhile
     * @param lag commands that are not written yet
     */
    Duration rest(final long batchNanos, final long written, final long arrived, final long lag) {
        if (arrived * BUSY_PART < written || lag >= lagLimit) {
            return Duration.ZERO;
        }
        final long nanos = (long) ((double) batchNanos * LONGEST_REST * (lagLimit - lag) / lagLimit);
        return Duration.ofNanos(Math.min(nanos, BOUND.toNanos()));
    }
}
