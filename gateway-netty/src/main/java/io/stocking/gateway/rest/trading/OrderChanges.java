package io.stocking.gateway.rest.trading;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.model.OrderUuid;
import io.stocking.gateway.model.answer.Answer;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.gateway.rest.CommandGate;
import io.stocking.gateway.rest.history.AccountHistory;
import io.stocking.gateway.session.Caller;
import io.stocking.gateway.trading.OrderCommands;
import io.stocking.gateway.trading.OrderMetrics;
import io.stocking.gateway.trading.OrderTerms;
import java.util.function.Consumer;

/** {@code PATCH} and {@code DELETE /v2/orders/{id}}, {@code DELETE /v2/orders}: replaces and cancels open orders. */
final class OrderChanges {
    private static final int ALL_INSTRUMENTS = 0;

    private final CommandGate gate;
    private final AccountHistory history;
    private final OrderMetrics metrics;
    private final Rejections rejections;

    OrderChanges(
            final CommandGate gate,
            final AccountHistory history,
            final OrderMetrics metrics,
            final Rejections rejections) {
        this.gate = gate;
        this.history = history;
        this.metrics = metrics;
        this.rejections = rejections;
    }

    void replace(final Exchange exchange, final Caller caller) {
        final OrderTerms terms = OrderTerms.parseReplacement(exchange.body());
        withOrder(
                exchange,
                caller,
                order -> gate.send(exchange, OrderCommands.replace(order, terms), answer -> {
                    requireAccepted(exchange, answer);
                    exchange.respondJson(HttpResponseStatus.OK, json -> OrderJson.write(json, answer.order()));
                }));
    }

    void cancel(final Exchange exchange, final Caller caller) {
        withOrder(
                exchange,
                caller,
                order -> gate.send(exchange, OrderCommands.cancel(order), answer -> {
                    requireAccepted(exchange, answer);
                    exchange.respondEmpty(HttpResponseStatus.NO_CONTENT);
                }));
    }

    void cancelAll(final Exchange exchange, final Caller caller) {
        gate.send(
                exchange,
                (writer, correlationId) -> writer.cancelAllOrders(correlationId)
                        .accountId(caller.userId())
                        .instrumentId(ALL_INSTRUMENTS),
                answer -> {
                    requireAccepted(exchange, answer);
                    exchange.respondJson(HttpResponseStatus.MULTI_STATUS, json -> {
                        json.writeStartArray();
                        for (final long orderId : answer.cancelledOrderIds()) {
                            json.writeStartObject();
                            json.writeStringField(
                                    "id", OrderUuid.ofOrder(orderId).toString());
                            json.writeNumberField("status", HttpResponseStatus.OK.code());
                            json.writeEndObject();
                        }
                        json.writeEndArray();
                    });
                });
    }

    private void withOrder(final Exchange exchange, final Caller caller, final Consumer<OrderView> then) {
        final String id = exchange.variable();
        history.order(
                exchange,
                caller.userId(),
                OrderCommands.orderId(id),
                found -> then.accept(found.orElseThrow(() -> OrderCommands.unknown(id))));
    }

    private void requireAccepted(final Exchange exchange, final Answer answer) {
        metrics.onAnswer(exchange.ageNanos(), answer);
        if (answer.outcome() == Answer.Outcome.REJECTED) {
            throw rejections.of(answer);
        }
    }
}
