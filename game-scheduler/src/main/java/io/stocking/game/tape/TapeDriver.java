package io.stocking.game.tape;

import io.stocking.game.tape.file.TapeCommand;
import io.stocking.game.tape.file.TapeOp;
import io.stocking.message.CommandWriter;
import io.stocking.message.EventListener;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;

/** Turns the tape's commands into the exchange's, waiting for answers only where a command cannot do without one. */
final class TapeDriver {
    private static final long UNKNOWN_ORDER = 0;

    private final TapeExchange exchange;
    private final TapeOrders orders;
    private final TapeFollower follower;

    TapeDriver(final TapeExchange exchange, final TapeOrders orders, final TapeFollower follower) {
        this.exchange = exchange;
        this.orders = orders;
        this.follower = follower;
    }

    /** Publishes one command of the tape. */
    void drive(final TapeCommand command, final int instrumentId) {
        switch (command.op()) {
            case NEW -> enter(command, instrumentId, OrderType.LIMIT, TimeInForce.DAY);
            case IOC, EXEC -> enter(command, instrumentId, OrderType.LIMIT, TimeInForce.IOC);
            case FOK -> enter(command, instrumentId, OrderType.LIMIT, TimeInForce.FOK);
            case MARKET -> enter(command, instrumentId, OrderType.MARKET, TimeInForce.IOC);
            case CANCEL -> cancel(command, instrumentId);
            case REDUCE -> reduce(command, instrumentId);
            case REPLACE -> replace(command, instrumentId);
            case PHASE -> changePhase(command, instrumentId);
        }
    }

    private void enter(
            final TapeCommand command, final int instrumentId, final OrderType type, final TimeInForce timeInForce) {
        final TapeOrder order = new TapeOrder(command.orderId(), instrumentId, command.side());
        writer().enterOrder(exchange.nextCorrelationId())
                .accountId(TapeSetup.accountOf(command.side()))
                .price(command.price())
                .quantity(command.size())
                .instrumentId(instrumentId)
                .side(command.side())
                .orderType(type)
                .timeInForce(timeInForce)
                .postOnly(Bool.FALSE)
                .clientOrderId("");
        orders.add(order);
        publish(command, order, true);
    }

    private void cancel(final TapeCommand command, final int instrumentId) {
        final TapeOrder order = target(command, instrumentId);
        writer().cancelOrder(exchange.nextCorrelationId())
                .accountId(account(order))
                .orderId(engineId(order));
        publish(command, order, false);
    }

    private void reduce(final TapeCommand command, final int instrumentId) {
        final TapeOrder order = target(command, instrumentId);
        writer().reduceOrder(exchange.nextCorrelationId())
                .accountId(account(order))
                .orderId(engineId(order))
                .quantity(command.size());
        publish(command, order, false);
    }

    /** The exchange counts what is filled already, the tape does not: all answers have to be there. */
    private void replace(final TapeCommand command, final int instrumentId) {
        exchange.awaitAll();
        final TapeOrder order = target(command, instrumentId);
        writer().replaceOrder(exchange.nextCorrelationId())
                .accountId(account(order))
                .orderId(engineId(order))
                .price(command.price())
                .quantity(command.size() + (order == null ? 0 : order.filled()))
                .timeInForce(TimeInForce.DAY)
                .clientOrderId("");
        publish(command, order, false);
    }

    private void changePhase(final TapeCommand command, final int instrumentId) {
        writer().changeTradingPhase(exchange.nextCorrelationId())
                .instrumentId(instrumentId)
                .phase(command.phase().tradingPhase());
        publish(command, null, false);
    }

    /** The order a command names, its exchange number known; null when it was never entered or is done. */
    private TapeOrder target(final TapeCommand command, final int instrumentId) {
        TapeOrder order = orders.byTapeId(instrumentId, command.orderId());
        while (order != null && order.awaitsAnswer()) {
            exchange.await();
            order = orders.byTapeId(instrumentId, command.orderId());
        }
        return order;
    }

    private static long engineId(final TapeOrder order) {
        return order == null ? UNKNOWN_ORDER : order.engineId();
    }

    private static long account(final TapeOrder order) {
        return TapeSetup.accountOf(order == null ? Side.BUY : order.side());
    }

    private CommandWriter writer() {
        return exchange.writer();
    }

    private void publish(final TapeCommand command, final TapeOrder order, final boolean enters) {
        final boolean renumbers = order != null && (enters || command.op() == TapeOp.REPLACE);
        if (renumbers) {
            order.awaitAnswer();
        }
        exchange.publish(new TapeQuestion(command.seq(), order, enters, renumbers));
    }

    /** A command of the tape that waits for its answer. */
    private final class TapeQuestion implements TapeExchange.Question {
        private final long seq;
        private final TapeOrder order;
        private final boolean enters;
        private final boolean renumbers;

        TapeQuestion(final long seq, final TapeOrder order, final boolean enters, final boolean renumbers) {
            this.seq = seq;
            this.order = order;
            this.enters = enters;
            this.renumbers = renumbers;
        }

        @Override
        public EventListener onAnswer() {
            follower.onCommand(seq, enters ? order : null);
            return follower;
        }

        @Override
        public void onAnswered() {
            if (renumbers) {
                order.onAnswered();
            }
        }
    }
}
