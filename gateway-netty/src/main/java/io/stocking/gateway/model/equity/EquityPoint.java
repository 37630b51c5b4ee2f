package io.stocking.gateway.model.equity;

/**
 * What an account was worth at one moment.
 *
 * @param time in nanoseconds since the epoch; of an interval, when it began, but not before trading did
 * @param equity cash and shares, in won; of an interval, when it ended
 * @param seedCash what the account had begun its round with, in won
 */
public record EquityPoint(long time, long equity, long seedCash) {
    /** Won by which the account has become richer in its round. */
    public long profit() {
        return Math.subtractExact(equity, seedCash);
    }
}
