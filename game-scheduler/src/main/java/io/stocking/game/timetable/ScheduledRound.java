package io.stocking.game.timetable;

import io.stocking.message.codec.RoundPhase;

/**
 * A round and when its phases start, in nanoseconds since the epoch. A phase lasts from its time to the next one's,
 * the latter excluded; INTERMISSION lasts to {@code endAt}.
 */
public record ScheduledRound(long roundId, long setupAt, long openAt, long settleAt, long intermissionAt, long endAt) {

    /** The phase at an instant; before the round it is SETUP, after its end INTERMISSION. */
    public RoundPhase phaseAt(final long instant) {
        if (instant < openAt) {
            return RoundPhase.SETUP;
        }
        if (instant < settleAt) {
            return RoundPhase.OPEN;
        }
        return instant < intermissionAt ? RoundPhase.SETTLING : RoundPhase.INTERMISSION;
    }

    /** The same times under another number. */
    public ScheduledRound withRoundId(final long otherRoundId) {
        return new ScheduledRound(otherRoundId, setupAt, openAt, settleAt, intermissionAt, endAt);
    }
}
