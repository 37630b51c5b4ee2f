package io.stocking.persistence.writer;

import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import io.stocking.persistence.OrderStatus;

/**
 * What one batch of events did to one order: the whole row when it was entered in the batch, otherwise only the change,
 * with quantities and values counted from zero.
 */
final class OrderRow {
    final long orderId;
    final boolean entered;
    long roundId;
    long accountId;
    int instrumentId;
    Side side;
    OrderType type;
    TimeInForce timeInForce;
    boolean postOnly;
    long price;
    long quantity;
    long filledQuantity;
    long filledValue;
    /** Null while a change leaves it as it was. */
    OrderStatus status;

    String reason;
    String clientOrderId = "";
    long replaces;
    long replacedBy;
    /** The order of an earlier batch whose filled value this one took over, 0 when there is none. */
    long inheritsFrom;

    long createdAt;
    long updatedAt;
    long closedAt;
    long eventIndex;

    OrderRow(final long orderId, final boolean entered) {
        this.orderId = orderId;
        this.entered = entered;
    }

    OrderRow at(final long eventIndex, final long timestamp) {
        this.eventIndex = eventIndex;
        updatedAt = timestamp;
        return this;
    }

    void fill(final long price, final long quantity, final long leavesQuantity) {
        filledQuantity += quantity;
        filledValue += price * quantity;
        if (leavesQuantity == 0) {
            close(OrderStatus.FILLED, null);
        } else {
            status = OrderStatus.PARTIALLY_FILLED;
        }
    }

    void reduce(final long quantity, final long leavesQuantity) {
        this.quantity -= quantity;
        if (leavesQuantity == 0) {
            close(OrderStatus.CANCELED, CancelReason.REQUESTED.name());
        }
    }

    void cancel(final CancelReason cancelReason) {
        close(cancelReason == CancelReason.ROUND_END ? OrderStatus.EXPIRED : OrderStatus.CANCELED, cancelReason.name());
    }

    void replaceBy(final OrderRow successor) {
        successor.replaces = orderId;
        successor.filledValue = entered ? filledValue : 0;
        successor.inheritsFrom = entered ? inheritsFrom : orderId;
        successor.postOnly = postOnly;
        replacedBy = successor.orderId;
        close(OrderStatus.REPLACED, null);
    }

    /** Ends the order at the time given by {@link #at}. */
    void close(final OrderStatus endStatus, final String endReason) {
        status = endStatus;
        reason = endReason;
        closedAt = updatedAt;
    }
}
