package io.stocking.game;

import io.stocking.game.tape.market.TapeScale;
import io.stocking.game.tape.market.TapeStep;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.TimeInForce;

/** Encodes and publishes the steps of a tape for one instrument; each returns false when the ring is full. */
final class TapeCommands {
    private final int instrumentId;
    private final TapeScale scale;
    private final GameCommands commands;

    TapeCommands(final int instrumentId, final TapeScale scale, final GameCommands commands) {
        this.instrumentId = instrumentId;
        this.scale = scale;
        this.commands = commands;
    }

    boolean enter(final TapeStep step) {
        final boolean limited = step.op().hasPrice();
        commands.writer()
                .enterOrder(commands.nextCorrelationId())
                .accountId(TapeAccounts.of(step.side()))
                .price(limited ? scale.price(step) : 0)
                .quantity(scale.quantity(step))
                .instrumentId(instrumentId)
                .side(step.side())
                .orderType(limited ? OrderType.LIMIT : OrderType.MARKET)
                .timeInForce(timeInForce(step))
                .postOnly(Bool.FALSE)
                .clientOrderId(TapeOrders.clientOrderId(step.order()));
        return commands.publish();
    }

    private static TimeInForce timeInForce(final TapeStep step) {
        return switch (step.op()) {
            case NEW -> TimeInForce.DAY;
            case FOK -> TimeInForce.FOK;
            default -> TimeInForce.IOC;
        };
    }

    /**
     * Changes an open order as its step says.
     *
     * @param orderId the exchange's number of it
     * @param filled shares of it that were filled
     */
    boolean change(final TapeStep step, final long orderId, final long filled) {
        final long account = TapeAccounts.of(step.side());
        switch (step.op()) {
            case CANCEL ->
                commands.writer()
                        .cancelOrder(commands.nextCorrelationId())
                        .accountId(account)
                        .orderId(orderId);
            case REDUCE ->
                commands.writer()
                        .reduceOrder(commands.nextCorrelationId())
                        .accountId(account)
                        .orderId(orderId)
                        .quantity(scale.quantity(step));
            case REPLACE ->
                commands.writer()
                        .replaceOrder(commands.nextCorrelationId())
                        .accountId(account)
                        .orderId(orderId)
                        .price(scale.price(step))
                        .quantity(filled + scale.quantity(step))
                        .timeInForce(TimeInForce.DAY)
                        .clientOrderId("");
            default -> throw new IllegalArgumentException(step.op() + " changes no order");
        }
        return commands.publish();
    }
}
