package io.stocking.gateway.model.account;

import io.stocking.gateway.model.order.OrderStatus;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.message.codec.Side;

/** An order as it lives; guarded by its account until it is done, frozen from then on. */
final class OrderRecord {
    private final OrderView.Terms terms;
    private final long created;
    private OrderStatus status;
    private long quantity;
    private long filledQuantity;
    private long fillValue;
    private long updated;
    private long replacedBy;

    OrderRecord(final OrderView.Terms terms, final long quantity, final long created) {
        this.terms = terms;
        this.quantity = quantity;
        this.created = created;
        updated = created;
        status = OrderStatus.NEW;
    }

    OrderView.Terms terms() {
        return terms;
    }

    long created() {
        return created;
    }

    OrderStatus status() {
        return status;
    }

    boolean buys() {
        return terms.side() == Side.BUY;
    }

    long leavesQuantity() {
        return quantity - filledQuantity;
    }

    long filledQuantity() {
        return filledQuantity;
    }

    long fillValue() {
        return fillValue;
    }

    /** What a replaced order had filled belongs to the order that takes its place. */
    void inherit(final long inheritedQuantity, final long inheritedValue) {
        filledQuantity = inheritedQuantity;
        fillValue = inheritedValue;
        status = inheritedQuantity > 0 ? OrderStatus.PARTIALLY_FILLED : OrderStatus.NEW;
    }

    void fill(final long tradedQuantity, final long value, final long time) {
        filledQuantity += tradedQuantity;
        fillValue += value;
        status = leavesQuantity() == 0 ? OrderStatus.FILLED : OrderStatus.PARTIALLY_FILLED;
        updated = time;
    }

    void reduce(final long removedQuantity, final long time) {
        quantity -= removedQuantity;
        updated = time;
        if (leavesQuantity() == 0) {
            status = OrderStatus.CANCELED;
        }
    }

    void end(final OrderStatus end, final long time) {
        status = end;
        updated = time;
    }

    void replacedBy(final long orderId, final long time) {
        replacedBy = orderId;
        end(OrderStatus.REPLACED, time);
    }

    OrderView view() {
        return new OrderView(terms, status, quantity, filledQuantity, fillValue, times(), replacedBy);
    }

    private OrderView.Times times() {
        return new OrderView.Times(
                created,
                updated,
                updatedWhen(OrderStatus.FILLED),
                updatedWhen(OrderStatus.CANCELED),
                updatedWhen(OrderStatus.EXPIRED),
                updatedWhen(OrderStatus.REPLACED));
    }

    private long updatedWhen(final OrderStatus end) {
        return status == end ? updated : 0;
    }
}
