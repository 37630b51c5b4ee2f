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
        long endAt) {}
