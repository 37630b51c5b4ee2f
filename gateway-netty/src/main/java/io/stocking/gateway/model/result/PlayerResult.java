package io.stocking.gateway.model.result;

/**
 * Where a player came in a round that is over.
 *
 * @param rank from 1; equal returns share one
 * @param equity cash and shares at the end, in won
 * @param returnBasisPoints what was won or lost of the seed cash
 * @param ratingDelta rating points for it
 * @param rating with them
 */
public record PlayerResult(int rank, long accountId, long equity, long returnBasisPoints, int ratingDelta, int rating) {
    /** The rating with which the player came into the round. */
    public int ratingBefore() {
        return rating - ratingDelta;
    }
}
