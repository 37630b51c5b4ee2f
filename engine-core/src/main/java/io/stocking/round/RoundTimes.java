package io.stocking.round;

/** When the phases of a round start and the round ends, in nanoseconds since the epoch. */
public record RoundTimes(long setupAt, long openAt, long settleAt, long intermissionAt, long endAt) {}
