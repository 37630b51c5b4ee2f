package io.stocking.gateway.rest.trading;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.OrderUuid;
import io.stocking.gateway.model.answer.Answer;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.gateway.rest.CommandGate;
import io.stocking.gateway.rest.JsonFields;
import io.stocking.gateway.rest.history.AccountHistory;
import io.stocking.gateway.session.Caller;
import io.stocking.message.CommandWriter;
import io.stocking.message.codec.OrderType;
import java.util.OptionalLong;
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
        withOpenOrder(exchange, caller, order -> {
            if (order.terms().type() == OrderType.MARKET && terms.limitPrice() != 0) {
                throw new RequestProblem(Problem.UNPROCESSABLE, "replace.market", exchange.variable());
            }
            gate.send(
                    exchange,
                    (writer, correlationId) -> writeReplacement(writer, correlationId, order, terms),
                    answer -> {
                        requireAccepted(exchange, answer);
                        exchange.respondJson(HttpResponseStatus.OK, json -> OrderJson.write(json, answer.order()));
                    });
        });
    }

    void cancel(final Exchange exchange, final Caller caller) {
        withOpenOrder(
                exchange,
                caller,
                order -> gate.send(
                        exchange,
                        (writer, correlationId) -> writer.cancelOrder(correlationId)
                                .accountId(caller.userId())
                                .orderId(order.orderId()),
                        answer -> {
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

    private void withOpenOrder(final Exchange exchange, final Caller caller, final Consumer<OrderView> then) {
        final String id = exchange.variable();
        final OptionalLong orderId = OrderUuid.parseOrder(id);
        if (orderId.isEmpty()) {
            throw new RequestProblem(Problem.NOT_FOUND, "order.unknown", JsonFields.quote(id));
        }
        history.order(exchange, caller.userId(), orderId.getAsLong(), found -> {
            final OrderView order = found.orElseThrow(() -> new RequestProblem(Problem.NOT_FOUND, "order.unknown", id));
            if (!order.status().open()) {
                throw new RequestProblem(
                        Problem.UNPROCESSABLE,
                        "order.not-open",
                        id,
                        order.status().label());
            }
            then.accept(order);
        });
    }

    private static void writeReplacement(
            final CommandWriter writer, final long correlationId, final OrderView order, final OrderTerms terms) {
        writer.replaceOrder(correlationId)
                .accountId(order.terms().accountId())
                .orderId(order.orderId())
                .price(terms.limitPrice() == 0 ? order.terms().price() : terms.limitPrice())
                .quantity(terms.quantity() == 0 ? order.quantity() : terms.quantity())
                .timeInForce(terms.timeInForce() == null ? order.terms().timeInForce() : terms.timeInForce())
                .clientOrderId(terms.clientOrderId());
    }

    private void requireAccepted(final Exchange exchange, final Answer answer) {
        metrics.onAnswer(exchange, answer);
        if (answer.outcome() == Answer.Outcome.REJECTED) {
            throw rejections.of(answer);
        }
    }
}
