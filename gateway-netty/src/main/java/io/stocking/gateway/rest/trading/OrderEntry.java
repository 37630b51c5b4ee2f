package io.stocking.gateway.rest.trading;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.OrderUuid;
import io.stocking.gateway.model.answer.Answer;
import io.stocking.gateway.model.market.Market;
import io.stocking.gateway.rest.CommandGate;
import io.stocking.gateway.rest.history.AccountHistory;
import io.stocking.gateway.session.Caller;
import io.stocking.gateway.trading.OrderCommands;
import io.stocking.gateway.trading.OrderMetrics;
import io.stocking.gateway.trading.OrderTerms;

/** {@code POST /v2/orders}: enters an order and answers what became of it. */
final class OrderEntry {
    private final Market market;
    private final CommandGate gate;
    private final AccountHistory history;
    private final OrderMetrics metrics;
    private final Rejections rejections;

    OrderEntry(
            final Market market,
            final CommandGate gate,
            final AccountHistory history,
            final OrderMetrics metrics,
            final Rejections rejections) {
        this.market = market;
        this.gate = gate;
        this.history = history;
        this.metrics = metrics;
        this.rejections = rejections;
    }

    void handle(final Exchange exchange, final Caller caller) {
        enter(exchange, caller, OrderTerms.parseNew(exchange.body()));
    }

    /** Enters an order and answers the exchange with it. */
    void enter(final Exchange exchange, final Caller caller, final OrderTerms terms) {
        gate.send(
                exchange,
                OrderCommands.enter(market, caller.userId(), terms),
                answer -> respond(exchange, caller, terms, answer));
    }

    private void respond(final Exchange exchange, final Caller caller, final OrderTerms terms, final Answer answer) {
        metrics.onAnswer(exchange.ageNanos(), terms.type(), answer);
        if (answer.outcome() == Answer.Outcome.REJECTED) {
            throw rejections.of(answer);
        }
        if (answer.order() != null) {
            exchange.respondJson(HttpResponseStatus.OK, json -> OrderJson.write(json, answer.order()));
            return;
        }
        // The first answer to a repeated client order id may have left the read model since.
        history.order(
                exchange,
                caller.userId(),
                answer.orderId(),
                found -> exchange.respondJson(
                        HttpResponseStatus.OK,
                        json -> OrderJson.write(
                                json,
                                found.orElseThrow(() -> new RequestProblem(
                                        Problem.NOT_FOUND, "order.unknown", OrderUuid.ofOrder(answer.orderId()))))));
    }
}
