package io.stocking.game.timetable;

/**
 * The rounds of all time as a pure function of the clock: one cycle after the other, in both directions from the instant
 * at which one starts. A round's number is its setup time in cycles since the epoch, so numbers ascend by one from each
 * cycle to the next, and two schedulers with the same clock agree.
 */
public final class RoundTimetable {
    private final RoundDurations durations;
    private final long alignedTo;

    /**
     * A timetable.
     *
     * @param alignedTo an instant at which a round starts, in nanoseconds since the epoch
     */
    public RoundTimetable(final RoundDurations durations, final long alignedTo) {
        this.durations = durations;
        this.alignedTo = alignedTo;
    }

    /** The round whose cycle holds this instant, in nanoseconds since the epoch. */
    public ScheduledRound at(final long instant) {
        final long cycle = durations.cycleNanos();
        final long setupAt = instant - Math.floorMod(instant - alignedTo, cycle);
        final long openAt = setupAt + durations.setup().toNanos();
        final long settleAt = openAt + durations.open().toNanos();
        final long intermissionAt = settleAt + durations.settling().toNanos();
        return new ScheduledRound(
                Math.floorDiv(setupAt, cycle), setupAt, openAt, settleAt, intermissionAt, setupAt + cycle);
    }
}
