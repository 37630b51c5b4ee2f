package io.stocking.persistence.history.round;

/**
 * What an account was worth at the end of a round.
 *
 * @param settledAt when trading ended, in nanoseconds since the epoch
 * @param seedCash what it had begun with, in won
 * @param equity in won
 */
public record RoundEquity(long roundId, long settledAt, long seedCash, long equity) {}
