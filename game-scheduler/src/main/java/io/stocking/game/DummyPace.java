package io.stocking.game;

import java.time.Duration;

/**
 * How busy the dummy traders are.
 *
 * @param quoteInterval length of a step of the fair values and of those who quote around them, positive
 * @param crowdRate commands a second of noise, momentum and news traders together at most, up to
 *     {@link #MAX_CROWD_RATE}; 0 for none of them
 */
public record DummyPace(Duration quoteInterval, int crowdRate) {
    /** Highest crowd rate. */
    public static final int MAX_CROWD_RATE = 1_000;

    /** Makers look at their quotes once a second, so does everybody in a crowd of ten instruments. */
    public static final DummyPace STANDARD = new DummyPace(Duration.ofSeconds(1), 40);

    /** A pace within its bounds. */
    public DummyPace {
        if (quoteInterval.compareTo(Duration.ZERO) <= 0) {
            throw new IllegalArgumentException("the quote interval of " + quoteInterval + " is not positive");
        }
        if (crowdRate < 0 || crowdRate > MAX_CROWD_RATE) {
            throw new IllegalArgumentException(
                    "a crowd rate of " + crowdRate + " commands a second is not within 0 and " + MAX_CROWD_RATE);
        }
    }

    /** The same quotes with another crowd. */
    public DummyPace withCrowdRate(final int otherCrowdRate) {
        return new DummyPace(quoteInterval, otherCrowdRate);
    }
}
