package io.stocking.bench.pipeline;

import java.util.concurrent.TimeUnit;

/** When each message is due to be sent, whatever became of those before it. */
final class Pace {
    private static final double NANOS_A_SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long LEAD_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

    private final long start = System.nanoTime() + LEAD_NANOS;
    private final double interval;

    /** A pace of so many messages a second, starting shortly. */
    Pace(final long rate) {
        interval = NANOS_A_SECOND / rate;
    }

    private long due(final long message) {
        return start + (long) (message * interval);
    }

    /** Nanoseconds since a message was due. */
    long since(final long message) {
        return System.nanoTime() - due(message);
    }

    /** Returns when a message is due. It does not sleep, so that it is never late by itself. */
    void await(final long message) {
        final long due = due(message);
        while (System.nanoTime() - due < 0) {
            Thread.yield();
        }
    }
}
