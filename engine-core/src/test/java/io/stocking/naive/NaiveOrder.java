package io.stocking.naive;

import io.stocking.kit.ExchangeState;
import io.stocking.message.codec.Side;

/** An order of the naive exchange. */
final class NaiveOrder {
    final long accountId;
    final int instrumentId;
    final Side side;
    final boolean postOnly;
    long orderId;
    long price;
    long leaves;
    long filled;

    NaiveOrder(
            final long orderId,
            final long accountId,
            final int instrumentId,
            final Side side,
            final long price,
            final long quantity,
            final boolean postOnly) {
        this.orderId = orderId;
        this.accountId = accountId;
        this.instrumentId = instrumentId;
        this.side = side;
        this.price = price;
        this.leaves = quantity;
        this.postOnly = postOnly;
    }

    void fill(final long quantity) {
        leaves -= quantity;
        filled += quantity;
    }

    ExchangeState.Order state() {
        return new ExchangeState.Order(
                orderId, accountId, instrumentId, side, price, filled + leaves, filled, postOnly);
    }
}
