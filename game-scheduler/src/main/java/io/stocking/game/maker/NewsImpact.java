package io.stocking.game.maker;

import java.time.Duration;

/**
 * What news does to a value as time goes on: it takes effect within {@link #BURST}, then half of the rest is lost every
 * half-life.
 *
 * @param publishedAt when it came out, in nanoseconds since the epoch
 * @param basisPoints of the value at the peak, negative for bad news
 * @param halfLife of the effect, in nanoseconds, positive
 */
public record NewsImpact(long publishedAt, long basisPoints, long halfLife) {
    /** Time for players who are quick. */
    public static final Duration BURST = Duration.ofSeconds(5);

    /** Nothing is left of any strength. */
    private static final int MOST_HALVINGS = Integer.SIZE;

    /**
     * The effect at an instant in basis points of the value, 0 before the news came out.
     *
     * @param now nanoseconds since the epoch
     */
    public long at(final long now) {
        final long burst = BURST.toNanos();
        final long age = Math.max(0, now - publishedAt);
        if (age < burst) {
            return basisPoints * age / burst;
        }
        final long halvings = (age - burst) / halfLife;
        final long whole = basisPoints / (1L << Math.min(halvings, MOST_HALVINGS));
        // a straight line from one half to the next, so that nothing but integers is needed
        return whole - whole * ((age - burst) % halfLife) / (2 * halfLife);
    }

    /** Whether nothing is left of the effect, now and for ever. */
    public boolean isOver(final long now) {
        return now - publishedAt >= BURST.toNanos() && at(now) == 0;
    }
}
