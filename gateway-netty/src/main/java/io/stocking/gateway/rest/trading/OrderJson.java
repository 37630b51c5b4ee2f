package io.stocking.gateway.rest.trading;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.model.OrderUuid;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.gateway.rest.Formats;
import io.stocking.message.codec.OrderType;
import io.stocking.message.codec.Side;
import io.stocking.message.codec.TimeInForce;
import java.io.IOException;

/** Writes an order as the trading API shows it. */
final class OrderJson {
    private static final String[] ALWAYS_NULL = {"notional", "stop_price", "legs", "trail_percent", "trail_price", "hwm"
    };

    private OrderJson() {}

    static void write(final JsonGenerator json, final OrderView order) throws IOException {
        final OrderView.Terms terms = order.terms();
        final String id = OrderUuid.ofOrder(terms.orderId()).toString();
        final String type = terms.type() == OrderType.MARKET ? "market" : "limit";
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("client_order_id", terms.clientOrderId().isEmpty() ? id : terms.clientOrderId());
        json.writeStringField("symbol", terms.symbol());
        json.writeStringField(
                "asset_id", OrderUuid.ofInstrument(terms.instrumentId()).toString());
        json.writeStringField("asset_class", AssetJson.ASSET_CLASS);
        json.writeStringField("qty", Long.toString(order.quantity()));
        json.writeStringField("filled_qty", Long.toString(order.filledQuantity()));
        json.writeStringField(
                "filled_avg_price",
                order.filledQuantity() == 0 ? null : Formats.ratio(order.fillValue(), order.filledQuantity()));
        json.writeStringField("type", type);
        json.writeStringField("order_type", type);
        json.writeStringField("side", side(terms.side()));
        json.writeStringField("time_in_force", timeInForce(terms.timeInForce()));
        json.writeStringField("limit_price", terms.type() == OrderType.MARKET ? null : Long.toString(terms.price()));
        json.writeStringField("status", order.status().label());
        writeTimes(json, order.times());
        json.writeStringField("replaced_by", uuidOrNull(order.replacedBy()));
        json.writeStringField("replaces", uuidOrNull(terms.replaces()));
        for (final String name : ALWAYS_NULL) {
            json.writeNullField(name);
        }
        json.writeBooleanField("extended_hours", false);
        json.writeStringField("order_class", "");
        json.writeEndObject();
    }

    static String side(final Side side) {
        return side == Side.BUY ? "buy" : "sell";
    }

    private static String timeInForce(final TimeInForce timeInForce) {
        return switch (timeInForce) {
            case IOC -> "ioc";
            case FOK -> "fok";
            default -> "day";
        };
    }

    private static void writeTimes(final JsonGenerator json, final OrderView.Times times) throws IOException {
        final String created = Formats.time(times.created());
        json.writeStringField("created_at", created);
        json.writeStringField(
                "updated_at", times.updated() == times.created() ? created : Formats.time(times.updated()));
        json.writeStringField("submitted_at", created);
        json.writeStringField("filled_at", Formats.time(times.filled()));
        json.writeStringField("canceled_at", Formats.time(times.canceled()));
        json.writeStringField("expired_at", Formats.time(times.expired()));
        json.writeNullField("failed_at");
        json.writeStringField("replaced_at", Formats.time(times.replaced()));
    }

    private static String uuidOrNull(final long orderId) {
        return orderId == 0 ? null : OrderUuid.ofOrder(orderId).toString();
    }
}
