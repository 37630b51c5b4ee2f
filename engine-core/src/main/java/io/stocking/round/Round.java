package io.stocking.round;

import io.stocking.message.codec.RoundPhase;

/**
 * A round of the game in one of its phases. Immutable; {@code roundId} 0 is before the first round.
 *
 * @param roundId from 1, ascending
 * @param phase where the round is
 * @param seed what everything drawn for the round is drawn from
 * @param seedCash what every account starts with, in won
 * @param times when the phases start
 */
public record Round(long roundId, RoundPhase phase, long seed, long seedCash, RoundTimes times) {
    /** Before the first round. */
    public static final Round NONE = new Round(0, RoundPhase.INTERMISSION, 0, 0, new RoundTimes(0, 0, 0, 0, 0));

    /** Whether the next thing to happen may be this phase of that round: a later round starts with SETUP. */
    public boolean canAdvanceTo(final long nextRoundId, final RoundPhase nextPhase) {
        if (nextRoundId > roundId) {
            return nextPhase == RoundPhase.SETUP;
        }
        return nextRoundId == roundId && nextRoundId > 0 && nextPhase.value() == phase.value() + 1;
    }

    /** The same round in a later phase: what was drawn for it stays, only the times may have moved. */
    public Round advancedTo(final RoundPhase nextPhase, final RoundTimes nextTimes) {
        return new Round(roundId, nextPhase, seed, seedCash, nextTimes);
    }
}
