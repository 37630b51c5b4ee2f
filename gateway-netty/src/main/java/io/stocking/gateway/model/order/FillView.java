package io.stocking.gateway.model.order;

import io.stocking.message.codec.Side;

/**
 * An execution: one side of a trade.
 *
 * @param eventIndex place of the trade in the event log; ascending
 * @param tradeId unique over all rounds
 * @param time in nanoseconds since the epoch
 * @param cumulativeQuantity shares of the order filled so far, this execution included
 * @param leavesQuantity shares of the order open after it
 */
public record FillView(
        long eventIndex,
        long tradeId,
        long orderId,
        long roundId,
        long time,
        String symbol,
        Side side,
        long price,
        long quantity,
        long cumulativeQuantity,
        long leavesQuantity) {}
