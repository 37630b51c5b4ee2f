package io.stocking.kit;

import io.stocking.message.codec.RoundPhase;

/** A round in one of its phases. */
public record RoundTerms(
        long roundId,
        RoundPhase phase,
        long seed,
        long seedCash,
        long setupAt,
        long openAt,
        long settleAt,
        long intermissionAt,
        long endAt) {

    /** A round with made-up times. */
    public RoundTerms(final long roundId, final RoundPhase phase, final long seedCash) {
        this(roundId, phase, 31 * roundId, seedCash, 10 * roundId, 20, 30, 40, 50);
    }

    /** These terms with what was drawn for another phase of the round. */
    public RoundTerms drawnAs(final RoundTerms setup) {
        return new RoundTerms(
                roundId, phase, setup.seed, setup.seedCash, setupAt, openAt, settleAt, intermissionAt, endAt);
    }

    /** Before the first round. */
    public static final RoundTerms NONE = new RoundTerms(0, RoundPhase.INTERMISSION, 0, 0, 0, 0, 0, 0, 0);
}
