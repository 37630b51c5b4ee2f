package io.stocking.gateway.rest.trading;

import com.fasterxml.jackson.core.JsonGenerator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.model.OrderUuid;
import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.rest.Formats;
import io.stocking.gateway.rest.Parameters;
import io.stocking.gateway.rest.history.AccountHistory;
import io.stocking.gateway.rest.history.Cursor;
import io.stocking.gateway.rest.history.FillQuery;
import io.stocking.gateway.session.Caller;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/** {@code GET /v2/account/activities} and {@code /v2/account/activities/FILL}: the executions of an account. */
final class Activities {
    private static final int MAX_PAGE_SIZE = 100;
    private static final String FILL = "FILL";
    private static final String ID_SEPARATOR = "::";

    private final AccountHistory history;

    Activities(final AccountHistory history) {
        this.history = history;
    }

    void list(final Exchange exchange, final Caller caller) {
        final String types = exchange.query("activity_types");
        if (types != null && !types.isEmpty() && !List.of(types.split(",")).contains(FILL)) {
            respond(exchange, List.of());
            return;
        }
        fills(exchange, caller);
    }

    void fills(final Exchange exchange, final Caller caller) {
        final FillQuery query = new FillQuery(
                Parameters.time(exchange, "after", 0),
                Parameters.time(exchange, "until", Long.MAX_VALUE),
                Set.of(),
                null,
                Parameters.choice(exchange, "direction", List.of("asc", "desc"), "desc")
                        .equals("asc"),
                Parameters.whole(exchange, "page_size", 1, MAX_PAGE_SIZE, MAX_PAGE_SIZE));
        history.fills(exchange, caller.userId(), query, cursor(exchange), fills -> respond(exchange, fills));
    }

    /** A page token is the id of the last activity of the page before. */
    private static Cursor cursor(final Exchange exchange) {
        final String token = exchange.query("page_token");
        final int end = token == null ? -1 : token.indexOf(ID_SEPARATOR);
        return Cursor.parse("page_token", end < 0 ? token : token.substring(0, end));
    }

    private static void respond(final Exchange exchange, final List<FillView> fills) {
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartArray();
            for (final FillView fill : fills) {
                write(json, fill);
            }
            json.writeEndArray();
        });
    }

    private static void write(final JsonGenerator json, final FillView fill) throws IOException {
        final String orderId = OrderUuid.ofOrder(fill.orderId()).toString();
        json.writeStartObject();
        json.writeStringField("id", new Cursor(fill.time(), fill.tradeId()).text() + ID_SEPARATOR + orderId);
        json.writeStringField("activity_type", FILL);
        json.writeStringField("transaction_time", Formats.time(fill.time()));
        json.writeStringField("price", Long.toString(fill.price()));
        json.writeStringField("qty", Long.toString(fill.quantity()));
        json.writeStringField("side", OrderJson.side(fill.side()));
        json.writeStringField("symbol", fill.symbol());
        json.writeStringField("order_id", orderId);
        json.writeEndObject();
    }
}
