package io.stocking.gateway.model;

import io.stocking.message.codec.RoundPhase;

/** The running round: its phase and timetable, times in nanoseconds since the epoch, cash in won. */
public record RoundView(
        long roundId,
        RoundPhase phase,
        long seed,
        long seedCash,
        long setupAt,
        long openAt,
        long settleAt,
        long intermissionAt,
        long endAt) {
    /** When the present phase ends, as was announced. */
    public long phaseEndAt() {
        return switch (phase) {
            case SETUP -> openAt;
            case OPEN -> settleAt;
            case SETTLING -> intermissionAt;
            default -> endAt;
        };
    }

    /** When trading opens next: the next round begins when this one ends and is taken to have the same timetable. */
    public long nextOpenAt() {
        return phase == RoundPhase.SETUP ? openAt : endAt + openAt - setupAt;
    }
}
