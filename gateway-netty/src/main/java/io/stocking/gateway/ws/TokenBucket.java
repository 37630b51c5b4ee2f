package io.stocking.gateway.ws;

import java.util.function.LongSupplier;

/** Allows a burst, then a rate; refilled by ticks. */
final class TokenBucket {
    private final double capacity;
    private final double perTick;
    private final LongSupplier ticks;
    private double tokens;
    private long refilledAt;

    /** @param ticks how many there were; never fewer than before */
    TokenBucket(final double capacity, final double perTick, final LongSupplier ticks) {
        this.capacity = capacity;
        this.perTick = perTick;
        this.ticks = ticks;
        tokens = capacity;
        refilledAt = ticks.getAsLong();
    }

    boolean take() {
        final long now = ticks.getAsLong();
        tokens = Math.min(capacity, tokens + (now - refilledAt) * perTick);
        refilledAt = now;
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
