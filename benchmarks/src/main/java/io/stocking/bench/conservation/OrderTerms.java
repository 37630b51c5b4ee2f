package io.stocking.bench.conservation;

import io.stocking.message.codec.OrderAcceptedDecoder;
import io.stocking.message.codec.Side;

/** What an open order stands for; used again for the next order in the same slot. */
final class OrderTerms {
    int instrumentId;
    boolean sells;
    long price;
    long leaves;
    long filled;

    void enter(final OrderAcceptedDecoder event) {
        instrumentId = event.instrumentId();
        sells = event.side() == Side.SELL;
        price = event.price();
        leaves = event.quantity();
        filled = 0;
    }
}
