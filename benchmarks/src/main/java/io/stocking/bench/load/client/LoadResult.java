package io.stocking.bench.load.client;

import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What came of a run.
 *
 * @param latency in nanoseconds, of what was answered
 * @param startedAt in terms of {@link System#nanoTime}
 * @param lastAnswerAt in the same terms
 * @param refusal what the first answer said that was not accepted, empty when all were
 */
public record LoadResult(
        long accepted,
        long rejected,
        long errors,
        Histogram latency,
        long startedAt,
        long lastAnswerAt,
        String refusal) {
    /** Answers a second, from the first order to the last answer. */
    public double perSecond() {
        return latency.getTotalCount() * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(1, lastAnswerAt - startedAt);
    }

    /** Milliseconds that so many per cent of the answers took at most. */
    public double millis(final double percentile) {
        return latency.getValueAtPercentile(percentile) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }
}
