package io.stocking.persistence.history;

/**
 * What an account has achieved over all rounds.
 *
 * @param rounds in which it was ranked
 * @param wins how often it came first, alone or with others
 * @param bestReturnBasisPoints of all rounds; null before the first
 * @param fills its executions, also in rounds without a result
 * @param tradedValue won paid and received for them
 */
public record ResultStatistics(long rounds, long wins, Long bestReturnBasisPoints, long fills, long tradedValue) {}
