package io.stocking.persistence.history;

/**
 * Where an account came in a round.
 *
 * @param rank from 1; equal returns share one
 * @param nickname null when the account is no user's
 * @param equity cash and shares at the end, in won
 * @param ratingDelta rating points for it
 * @param rating with them
 */
public record RoundResult(
        int rank, long accountId, String nickname, long equity, long returnBasisPoints, int ratingDelta, int rating) {}
