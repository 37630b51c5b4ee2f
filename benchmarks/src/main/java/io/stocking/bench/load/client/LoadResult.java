package io.stocking.bench.load.client;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * What came of a run. Times are in terms of {@link System#nanoTime}.
 *
 * @param orders that were to be sent
 * @param sent all of them, or those that found a connection with room
 * @param latency in nanoseconds from when an order was due, by answer
 * @param lateness in nanoseconds from when an order was due until it went: what the load itself adds to the latency
 * @param answeredInFirstSecond of the run
 * @param endedAt when the last order was due; the start when they went as fast as they were answered
 * @param refusals what the first answer of each kind said that was not accepted
 */
public record LoadResult(
        long orders,
        long sent,
        Map<Answer, Histogram> latency,
        Histogram lateness,
        long answeredInFirstSecond,
        long startedAt,
        long endedAt,
        long lastAnswerAt,
        Map<Answer, String> refusals) {
    private static final int DIGITS = 3;

    /** How many got an answer of this kind. */
    public long count(final Answer answer) {
        return latency.get(answer).getTotalCount();
    }

    /** Orders that the exchange answered. */
    public long answered() {
        return count(Answer.ACCEPTED) + count(Answer.REJECTED);
    }

    /** Sent, and neither answered by the exchange nor asked to come again. */
    public long errors() {
        return sent - answered() - count(Answer.BUSY);
    }

    /** Not answered by the exchange, for whatever reason. */
    public long unanswered() {
        return orders - answered();
    }

    /** Answers a second, from the first order to the last answer. */
    public double perSecond() {
        return perSecond(all().getTotalCount(), lastAnswerAt);
    }

    /** Orders a second that were due. */
    public double duePerSecond() {
        return perSecond(orders, endedAt);
    }

    /** Accepted orders a second, until none was due and none unanswered. */
    public double acceptedPerSecond() {
        return perSecond(count(Answer.ACCEPTED), Math.max(endedAt, lastAnswerAt));
    }

    /** Milliseconds that so many per cent of the answers took at most. */
    public double millis(final double percentile) {
        return all().getValueAtPercentile(percentile) / (double) TimeUnit.MILLISECONDS.toNanos(1);
    }

    private Histogram all() {
        final Histogram all = new Histogram(DIGITS);
        latency.values().forEach(all::add);
        return all;
    }

    private double perSecond(final long count, final long until) {
        return count * (double) TimeUnit.SECONDS.toNanos(1) / Math.max(1, until - startedAt);
    }
}
