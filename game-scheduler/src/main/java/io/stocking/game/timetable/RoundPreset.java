package io.stocking.game.timetable;

import java.time.Duration;

/** The timetables to choose from. */
public enum RoundPreset {
    /**
     * Twelve minutes on the wall clock, minute modulo 12: SETUP 0 to 1, OPEN 1 to 6, SETTLING 6 to 7, INTERMISSION 7
     * to 12.
     */
    CLASSIC(new RoundDurations(
            Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(1), Duration.ofMinutes(5))) {
        @Override
        public RoundTimetable timetable(final RoundDurations durations, final long startInstant) {
            return new RoundTimetable(durations, 0);
        }
    },

    /** Three and a half minutes back to back, the first round at once. */
    QUICK(new RoundDurations(
            Duration.ofSeconds(5), Duration.ofSeconds(180), Duration.ofSeconds(5), Duration.ofSeconds(20))) {
        @Override
        public RoundTimetable timetable(final RoundDurations durations, final long startInstant) {
            return new RoundTimetable(durations, startInstant);
        }
    };

    private final RoundDurations durations;

    RoundPreset(final RoundDurations durations) {
        this.durations = durations;
    }

    /** The durations of this preset. */
    public RoundDurations durations() {
        return durations;
    }

    /**
     * A timetable.
     *
     * @param durations those of the preset, or others
     * @param startInstant when a round may start, in nanoseconds since the epoch; CLASSIC takes the wall clock
     */
    public abstract RoundTimetable timetable(RoundDurations durations, long startInstant);
}
