package io.stocking.gateway.rest.page;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.json.Fields;
import io.stocking.gateway.json.FillWriter;
import io.stocking.gateway.json.ItemWriter;
import io.stocking.gateway.json.OrderWriter;
import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderQuery;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.gateway.rest.Parameters;
import io.stocking.gateway.rest.history.AccountHistory;
import io.stocking.gateway.rest.history.Cursor;
import io.stocking.gateway.rest.history.FillQuery;
import io.stocking.gateway.session.Caller;
import io.stocking.message.codec.Side;
import java.util.List;

/** {@code GET /api/orders} and {@code /api/fills}: an account's history over all rounds, a page at a time. */
final class HistoryPages {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final AccountHistory history;

    HistoryPages(final AccountHistory history) {
        this.history = history;
    }

    void orders(final Exchange exchange, final Caller caller) {
        final String status = Parameters.choice(exchange, "status", List.of("open", "closed", "all"), "all");
        final OrderQuery query = new OrderQuery(
                switch (status) {
                    case "open" -> OrderQuery.Scope.OPEN;
                    case "closed" -> OrderQuery.Scope.CLOSED;
                    default -> OrderQuery.Scope.ALL;
                },
                Parameters.time(exchange, "after", 0),
                Parameters.time(exchange, "until", Long.MAX_VALUE),
                Parameters.symbols(exchange, "symbol"),
                side(exchange),
                oldestFirst(exchange),
                limit(exchange));
        history.orders(exchange, caller.userId(), query, cursor(exchange), orders -> {
            final OrderView last = orders.size() < query.limit() ? null : orders.get(orders.size() - 1);
            final Cursor next = last == null ? null : new Cursor(last.times().created(), last.orderId());
            respond(exchange, next, orders, OrderWriter::write);
        });
    }

    void fills(final Exchange exchange, final Caller caller) {
        final FillQuery query = new FillQuery(
                Parameters.time(exchange, "after", 0),
                Parameters.time(exchange, "until", Long.MAX_VALUE),
                Parameters.symbols(exchange, "symbol"),
                side(exchange),
                oldestFirst(exchange),
                limit(exchange));
        history.fills(exchange, caller.userId(), query, cursor(exchange), fills -> {
            final FillView last = fills.size() < query.limit() ? null : fills.get(fills.size() - 1);
            respond(exchange, last == null ? null : new Cursor(last.time(), last.tradeId()), fills, FillWriter::write);
        });
    }

    private static <T> void respond(
            final Exchange exchange, final Cursor next, final List<T> items, final ItemWriter<T> writer) {
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartObject();
            Fields.list(json, "items", items, writer);
            json.writeStringField("next", next == null ? null : next.text());
            json.writeEndObject();
        });
    }

    private static Cursor cursor(final Exchange exchange) {
        return Cursor.parse("cursor", exchange.query("cursor"));
    }

    private static boolean oldestFirst(final Exchange exchange) {
        return Parameters.choice(exchange, "direction", List.of("asc", "desc"), "desc")
                .equals("asc");
    }

    private static int limit(final Exchange exchange) {
        return Parameters.whole(exchange, "limit", 1, MAX_LIMIT, DEFAULT_LIMIT);
    }

    private static Side side(final Exchange exchange) {
        return switch (Parameters.choice(exchange, "side", List.of("buy", "sell"), "")) {
            case "buy" -> Side.BUY;
            case "sell" -> Side.SELL;
            default -> null;
        };
    }
}
