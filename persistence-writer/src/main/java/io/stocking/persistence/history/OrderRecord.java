package io.stocking.persistence.history;

import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.persistence.OrderStatus;

/**
 * An order as it is in MySQL. Times are nanoseconds since the epoch.
 *
 * @param orderId negative for a rejected order: minus the index of its event
 * @param symbol null when a rejected order named no known instrument
 * @param side {@code NULL_VAL}, like type and time in force, when it was refused for not having one
 * @param price of a market order: the price limit that bounds it
 * @param filledValue won, the sum of price x quantity of its trades
 * @param reason name of the {@code CancelReason} or {@code RejectReason}, or null
 * @param clientOrderId null for none
 * @param replaces 0 for none
 * @param replacedBy 0 for none
 * @param closedAt when it got the status that ended it, 0 while open
 */
public record OrderRecord(
        long orderId,
        long roundId,
        long accountId,
        int instrumentId,
        String symbol,
        Side side,
        OrderType type,
        TimeInForce timeInForce,
        boolean postOnly,
        long price,
        long quantity,
        long filledQuantity,
        long filledValue,
        OrderStatus status,
        String reason,
        String clientOrderId,
        long replaces,
        long replacedBy,
        long createdAt,
        long updatedAt,
        long closedAt) {
    /** Where the next page goes on when this is the last row of one. */
    public HistoryCursor cursor() {
        return new HistoryCursor(createdAt, orderId);
    }
}
