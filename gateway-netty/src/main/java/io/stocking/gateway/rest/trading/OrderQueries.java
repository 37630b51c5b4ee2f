package io.stocking.gateway.rest.trading;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.OrderUuid;
import io.stocking.gateway.model.order.OrderQuery;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.gateway.rest.JsonFields;
import io.stocking.gateway.rest.Parameters;
import io.stocking.gateway.rest.history.AccountHistory;
import io.stocking.gateway.session.Caller;
import io.stocking.message.codec.Side;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;

/** {@code GET /v2/orders}, {@code /v2/orders/{id}} and {@code /v2/orders:by_client_order_id}. */
final class OrderQueries {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 500;

    private final AccountHistory history;

    OrderQueries(final AccountHistory history) {
        this.history = history;
    }

    void list(final Exchange exchange, final Caller caller) {
        final OrderQuery query = new OrderQuery(
                scope(Parameters.choice(exchange, "status", List.of("open", "closed", "all"), "open")),
                Parameters.time(exchange, "after", 0),
                Parameters.time(exchange, "until", Long.MAX_VALUE),
                Parameters.symbols(exchange, "symbols"),
                side(exchange),
                Parameters.choice(exchange, "direction", List.of("asc", "desc"), "desc")
                        .equals("asc"),
                Parameters.whole(exchange, "limit", 1, MAX_LIMIT, DEFAULT_LIMIT));
        history.orders(
                exchange,
                caller.userId(),
                query,
                null,
                orders -> exchange.respondJson(HttpResponseStatus.OK, json -> {
                    json.writeStartArray();
                    for (final OrderView order : orders) {
                        OrderJson.write(json, order);
                    }
                    json.writeEndArray();
                }));
    }

    void byId(final Exchange exchange, final Caller caller) {
        final String id = exchange.variable();
        final OptionalLong orderId = OrderUuid.parseOrder(id);
        if (orderId.isEmpty()) {
            throw unknown(id);
        }
        history.order(exchange, caller.userId(), orderId.getAsLong(), respond(exchange, id));
    }

    void byClientOrderId(final Exchange exchange, final Caller caller) {
        final String id = exchange.query("client_order_id");
        if (id == null || id.isEmpty()) {
            throw new RequestProblem(Problem.UNPROCESSABLE, "field.missing", "client_order_id");
        }
        // An order without a client order id shows its own id instead.
        final OptionalLong orderId = OrderUuid.parseOrder(id);
        if (orderId.isPresent()) {
            history.order(exchange, caller.userId(), orderId.getAsLong(), respond(exchange, id));
        } else {
            history.orderByClientId(exchange, caller.userId(), id, respond(exchange, id));
        }
    }

    private static Consumer<Optional<OrderView>> respond(final Exchange exchange, final String id) {
        return found -> {
            final OrderView order = found.orElseThrow(() -> unknown(id));
            exchange.respondJson(HttpResponseStatus.OK, json -> OrderJson.write(json, order));
        };
    }

    private static RequestProblem unknown(final String id) {
        return new RequestProblem(Problem.NOT_FOUND, "order.unknown", JsonFields.quote(id));
    }

    private static OrderQuery.Scope scope(final String status) {
        return switch (status) {
            case "closed" -> OrderQuery.Scope.CLOSED;
            case "all" -> OrderQuery.Scope.ALL;
            default -> OrderQuery.Scope.OPEN;
        };
    }

    private static Side side(final Exchange exchange) {
        final String side = Parameters.choice(exchange, "side", List.of("buy", "sell"), "");
        return side.isEmpty() ? null : side.equals("buy") ? Side.BUY : Side.SELL;
    }
}
