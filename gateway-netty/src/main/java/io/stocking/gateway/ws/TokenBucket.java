package io.stocking.gateway.ws;

/** Allows a burst, then a rate; refilled by ticks. */
final class TokenBucket {
    private final double capacity;
    private final double perTick;
    private double tokens;

    TokenBucket(final double capacity, final double perTick) {
        this.capacity = capacity;
        this.perTick = perTick;
        tokens = capacity;
    }

    void onTick() {
        tokens = Math.min(capacity, tokens + perTick);
    }

    boolean take() {
        if (tokens < 1) {
            return false;
        }
        tokens--;
        return true;
    }
}
