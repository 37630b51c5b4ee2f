package io.stocking.persistence.history;

/**
 * A round that is over.
 *
 * @param seedCash what everybody started with, in won
 * @param openAt when trading began, in nanoseconds since the epoch
 * @param settleAt when it ended
 * @param winner nickname; null when nobody was ranked or the winner is no user
 * @param players how many were ranked
 */
public record SettledRound(long roundId, long seedCash, long openAt, long settleAt, String winner, int players) {}
