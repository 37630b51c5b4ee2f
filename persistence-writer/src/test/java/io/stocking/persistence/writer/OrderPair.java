package io.stocking.persistence.writer;

import io.stocking.message.codec.CancelReason;
import io.stocking.message.codec.RejectReason;
import io.stocking.message.codec.Side;
import io.stocking.persistence.testing.EventScript;

/** Two orders that meet, with everything that can happen to them: eight commands, two trades. */
final class OrderPair {
    static final int COMMANDS = 8;
    static final int TRADES = 2;

    private OrderPair() {}

    /** Takes three order ids from the given one on. */
    static void play(final EventScript script, final long orderId) {
        script.order(orderId, 2_000, Side.SELL, 9).order(orderId + 1, 1_000, Side.BUY, 9);
        script.trade(orderId, 6, orderId + 1, 6, 3).replace(orderId + 2, orderId + 1, 8, 3);
        script.trade(orderId, 4, orderId + 2, 3, 2).reject(1_000, RejectReason.MARKET_CLOSED, "r" + orderId);
        script.reduce(orderId + 2, 1, 2).cancel(orderId, 4, CancelReason.ROUND_END);
    }
}
