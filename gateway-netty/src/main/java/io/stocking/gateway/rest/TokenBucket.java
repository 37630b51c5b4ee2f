package io.stocking.gateway.rest;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Lets events through at a rate, and a burst of them at once. Holds only the time at which the bucket is full again
 * (the generic cell rate algorithm), so that threads share it without a lock.
 */
final class TokenBucket {
    private final AtomicLong fullAt = new AtomicLong(Long.MIN_VALUE);
    private final long intervalNanos;
    private final long depthNanos;

    TokenBucket(final int perSecond, final int burst) {
        intervalNanos = 1_000_000_000L / perSecond;
        depthNanos = intervalNanos * burst;
    }

    /** Takes one token if there is one. */
    boolean tryTake(final long now) {
        while (true) {
            final long before = fullAt.get();
            final long after = Math.max(before, now) + intervalNanos;
            if (after - now > depthNanos) {
                return false;
            }
            if (fullAt.compareAndSet(before, after)) {
                return true;
            }
        }
    }

    /** Tokens left. */
    long remaining(final long now) {
        return (depthNanos - nanosUntilFull(now)) / intervalNanos;
    }

    /** How long until the bucket is full. */
    long nanosUntilFull(final long now) {
        return Math.max(0, fullAt.get() == Long.MIN_VALUE ? 0 : fullAt.get() - now);
    }
}
