package io.stocking.persistence.history;

import io.stocking.message.codec.RoundPhase;

/** A round, with the phase it was seen in last. Times are nanoseconds since the epoch. */
public record RoundRecord(
        long roundId,
        long seed,
        long seedCash,
        RoundPhase phase,
        long setupAt,
        long openAt,
        long settleAt,
        long intermissionAt,
        long endAt) {}
