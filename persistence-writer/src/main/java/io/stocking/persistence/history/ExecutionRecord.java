package io.stocking.persistence.history;

import io.stocking.message.codec.Side;

/**
 * One side of a trade.
 *
 * @param executionId twice the trade id, plus one for the taker: ascending over all rounds
 * @param symbol null when the instrument has no row
 * @param maker whether the order was in the book first; in a call auction: the seller
 * @param executedAt nanoseconds since the epoch
 */
public record ExecutionRecord(
        long executionId,
        long tradeId,
        long roundId,
        int instrumentId,
        String symbol,
        long orderId,
        Side side,
        boolean maker,
        boolean auction,
        long price,
        long quantity,
        long executedAt) {
    /** Where the next page goes on when this is the last row of one. */
    public HistoryCursor cursor() {
        return new HistoryCursor(executedAt, executionId);
    }
}
