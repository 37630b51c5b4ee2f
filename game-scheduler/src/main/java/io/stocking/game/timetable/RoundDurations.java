package io.stocking.game.timetable;

import java.time.Duration;

/** How long the phases of a round last; each at least a millisecond. */
public record RoundDurations(Duration setup, Duration open, Duration settling, Duration intermission) {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(1);

    /** Durations within a millisecond and a day. */
    public RoundDurations {
        check("setup", setup);
        check("open", open);
        check("settling", settling);
        check("intermission", intermission);
    }

    private static void check(final String phase, final Duration duration) {
        if (duration.compareTo(SHORTEST) < 0 || duration.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("the " + phase + " phase lasts " + duration + ", which is not between "
                    + SHORTEST + " and " + LONGEST);
        }
    }

    /** From one setup to the next, in nanoseconds. */
    long cycleNanos() {
        return setup.plus(open).plus(settling).plus(intermission).toNanos();
    }
}
