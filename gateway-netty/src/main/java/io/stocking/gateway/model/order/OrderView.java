package io.stocking.gateway.model.order;

import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;

/**
 * An order at one moment.
 *
 * @param terms what was ordered
 * @param status what became of it
 * @param quantity shares ordered, less reductions; counts what was filled
 * @param filledQuantity shares traded
 * @param fillValue won paid or received for them
 * @param times when what happened
 * @param replacedBy order that took its place, 0 = none
 */
public record OrderView(
        Terms terms,
        OrderStatus status,
        long quantity,
        long filledQuantity,
        long fillValue,
        Times times,
        long replacedBy) {
    /**
     * What was ordered; never changes.
     *
     * @param clientOrderId empty when the client gave none
     * @param price limit in won; of a market order the price limit that bounds it
     * @param replaces order whose place it took, 0 = none
     */
    public record Terms(
            long orderId,
            long accountId,
            String clientOrderId,
            int instrumentId,
            String symbol,
            Side side,
            OrderType type,
            TimeInForce timeInForce,
            long price,
            boolean postOnly,
            long replaces,
            long roundId) {}

    /** Moments in nanoseconds since the epoch, 0 = did not happen; submitted is created. */
    public record Times(long created, long updated, long filled, long canceled, long expired, long replaced) {}

    /** Shares still open, 0 when the order is done. */
    public long leavesQuantity() {
        return status.open() ? quantity - filledQuantity : 0;
    }

    /** Short for the id in the terms. */
    public long orderId() {
        return terms.orderId();
    }
}
