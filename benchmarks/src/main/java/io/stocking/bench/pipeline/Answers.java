package io.stocking.bench.pipeline;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** Counts, on the pipeline's last thread, the answers to messages, which come in order, and times them when asked to. */
final class Answers {
    private static final long HIGHEST_LATENCY_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final int SIGNIFICANT_DIGITS = 3;
    private static final long PAUSE_NANOS = TimeUnit.MICROSECONDS.toNanos(50);
    private static final long LIMIT_SECONDS = 120;

    private final AtomicLong published = new AtomicLong();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final Histogram latencies = newHistogram();
    private long count;
    private Pace pace;

    static Histogram newHistogram() {
        return new Histogram(HIGHEST_LATENCY_NANOS, SIGNIFICANT_DIGITS);
    }

    /** Has every answer timed from when its message was due; called before the first message is sent. */
    void time(final Pace messages) {
        pace = messages;
    }

    /** The next message is answered. */
    void add() {
        if (pace != null) {
            latencies.recordValue(Math.min(HIGHEST_LATENCY_NANOS, pace.since(count)));
        }
        count++;
        published.lazySet(count);
    }

    /** There will be no more answers. */
    void fail(final Throwable cause) {
        failure.compareAndSet(null, cause);
    }

    /** Throws when the pipeline has failed. */
    void check() {
        if (failure.get() != null) {
            throw new IllegalStateException("the pipeline failed", failure.get());
        }
    }

    /** Returns when so many messages are answered. */
    void await(final long messages) {
        final long start = System.nanoTime();
        while (published.get() < messages) {
            check();
            if (System.nanoTime() - start > TimeUnit.SECONDS.toNanos(LIMIT_SECONDS)) {
                throw new IllegalStateException(published.get() + " of " + messages + " messages were answered within "
                        + LIMIT_SECONDS + " s after the last was sent");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    /** The latencies in nanoseconds; only after {@link #await}. */
    Histogram latencies() {
        return latencies;
    }
}
