package io.stocking.gateway.trading;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.OrderUuid;
import io.stocking.gateway.model.market.InstrumentView;
import io.stocking.gateway.model.market.Market;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.gateway.rest.CommandGate;
import io.stocking.gateway.rest.JsonFields;
import io.stocking.message.codec.Bool;
import io.stocking.message.codec.OrderType;
import java.util.OptionalLong;

/** What clients ask for as commands of the exchange, whichever way they ask; what cannot become one is a problem. */
public final class OrderCommands {
    private OrderCommands() {}

    /**
     * The command that enters an order.
     *
     * @throws RequestProblem when nothing is traded by that symbol
     */
    public static CommandGate.Command enter(final Market market, final long accountId, final OrderTerms terms) {
        final InstrumentView instrument = market.instrument(terms.symbol())
                .orElseThrow(() ->
                        new RequestProblem(Problem.UNPROCESSABLE, "symbol.unknown", JsonFields.quote(terms.symbol())));
        final int instrumentId = instrument.instrumentId();
        return (writer, correlationId) -> writer.enterOrder(correlationId)
                .accountId(accountId)
                .price(terms.limitPrice())
                .quantity(terms.quantity())
                .instrumentId(instrumentId)
                .side(terms.side())
                .orderType(terms.type())
                .timeInForce(terms.timeInForce())
                .postOnly(Bool.FALSE)
                .clientOrderId(terms.clientOrderId());
    }

    /**
     * The command that replaces an order; what the terms leave out stays as it is.
     *
     * @throws RequestProblem when it is no open order with a limit that could change
     */
    public static CommandGate.Command replace(final OrderView order, final OrderTerms terms) {
        requireOpen(order);
        if (order.terms().type() == OrderType.MARKET && terms.limitPrice() != 0) {
            throw new RequestProblem(Problem.UNPROCESSABLE, "replace.market", OrderUuid.ofOrder(order.orderId()));
        }
        return (writer, correlationId) -> writer.replaceOrder(correlationId)
                .accountId(order.terms().accountId())
                .orderId(order.orderId())
                .price(terms.limitPrice() == 0 ? order.terms().price() : terms.limitPrice())
                .quantity(terms.quantity() == 0 ? order.quantity() : terms.quantity())
                .timeInForce(terms.timeInForce() == null ? order.terms().timeInForce() : terms.timeInForce())
                .clientOrderId(terms.clientOrderId());
    }

    /**
     * The command that cancels an order.
     *
     * @throws RequestProblem when it is not open
     */
    public static CommandGate.Command cancel(final OrderView order) {
        requireOpen(order);
        return (writer, correlationId) -> writer.cancelOrder(correlationId)
                .accountId(order.terms().accountId())
                .orderId(order.orderId());
    }

    /**
     * The number of an order that a client names.
     *
     * @throws RequestProblem when it is no name of an order
     */
    public static long orderId(final String id) {
        final OptionalLong orderId = OrderUuid.parseOrder(id);
        if (orderId.isEmpty()) {
            throw unknown(JsonFields.quote(id));
        }
        return orderId.getAsLong();
    }

    /** There is no order of this name, or it is somebody else's. */
    public static RequestProblem unknown(final String id) {
        return new RequestProblem(Problem.NOT_FOUND, "order.unknown", id);
    }

    private static void requireOpen(final OrderView order) {
        if (!order.status().open()) {
            throw new RequestProblem(
                    Problem.UNPROCESSABLE,
                    "order.not-open",
                    OrderUuid.ofOrder(order.orderId()),
                    order.status().label());
        }
    }
}
