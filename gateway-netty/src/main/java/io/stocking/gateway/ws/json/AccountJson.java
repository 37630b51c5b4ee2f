package io.stocking.gateway.ws.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.model.OrderUuid;
import io.stocking.gateway.model.account.AccountUpdate;
import io.stocking.gateway.model.account.AccountView;
import io.stocking.gateway.model.account.HoldingView;
import io.stocking.gateway.model.account.RejectionView;
import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.message.codec.OrderType;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The {@code data} of messages on the {@code account} channel; times in milliseconds since the epoch. */
public final class AccountJson {
    private AccountJson() {}

    /** The whole account with its orders and last fills. */
    public static byte[] snapshot(
            final String epoch, final AccountView account, final List<OrderView> orders, final List<FillView> fills) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeStringField("epoch", epoch);
            cash(json, account.cash(), account.reservedCash());
            holdings(json, account.holdings());
            orders(json, orders);
            fills(json, fills);
            json.writeEndObject();
        });
    }

    /** What a command changed. */
    public static byte[] update(final AccountUpdate update) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeNumberField("time", MarketJson.millis(update.time()));
            cash(json, update.cash(), update.reservedCash());
            holdings(json, update.holdings());
            orders(json, update.orders());
            fills(json, update.fills());
            json.writeArrayFieldStart("rejections");
            for (final RejectionView rejection : update.rejections()) {
                rejection(json, rejection);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void cash(final JsonGenerator json, final long cash, final long reservedCash) throws IOException {
        json.writeNumberField("cash", cash);
        json.writeNumberField("reservedCash", reservedCash);
        json.writeNumberField("buyingPower", cash - reservedCash);
    }

    private static void holdings(final JsonGenerator json, final List<HoldingView> holdings) throws IOException {
        json.writeArrayFieldStart("holdings");
        for (final HoldingView holding : holdings) {
            json.writeStartObject();
            json.writeStringField("symbol", holding.symbol());
            json.writeNumberField("quantity", holding.quantity());
            json.writeNumberField("availableQuantity", holding.availableQuantity());
            json.writeNumberField("averageEntryPrice", holding.averageEntryPrice());
            json.writeNumberField("costBasis", holding.costBasis());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void orders(final JsonGenerator json, final List<OrderView> orders) throws IOException {
        json.writeArrayFieldStart("orders");
        for (final OrderView order : orders) {
            order(json, order);
        }
        json.writeEndArray();
    }

    private static void order(final JsonGenerator json, final OrderView order) throws IOException {
        final OrderView.Terms terms = order.terms();
        json.writeStartObject();
        orderId(json, "id", terms.orderId());
        json.writeStringField("clientOrderId", terms.clientOrderId());
        json.writeStringField("symbol", terms.symbol());
        json.writeStringField("side", MarketJson.side(terms.side()));
        json.writeStringField("type", terms.type().name().toLowerCase(Locale.ROOT));
        json.writeStringField("timeInForce", terms.timeInForce().name().toLowerCase(Locale.ROOT));
        if (terms.type() == OrderType.LIMIT) {
            json.writeNumberField("limitPrice", terms.price());
        } else {
            json.writeNullField("limitPrice");
        }
        json.writeStringField("status", order.status().label());
        json.writeNumberField("quantity", order.quantity());
        json.writeNumberField("filledQuantity", order.filledQuantity());
        json.writeNumberField("fillValue", order.fillValue());
        json.writeNumberField("createdAt", MarketJson.millis(order.times().created()));
        json.writeNumberField("updatedAt", MarketJson.millis(order.times().updated()));
        orderId(json, "replaces", terms.replaces());
        orderId(json, "replacedBy", order.replacedBy());
        json.writeEndObject();
    }

    private static void fills(final JsonGenerator json, final List<FillView> fills) throws IOException {
        json.writeArrayFieldStart("fills");
        for (final FillView fill : fills) {
            json.writeStartObject();
            json.writeStringField("id", fill.eventIndex() + "-" + MarketJson.side(fill.side()));
            orderId(json, "orderId", fill.orderId());
            json.writeNumberField("time", MarketJson.millis(fill.time()));
            json.writeStringField("symbol", fill.symbol());
            json.writeStringField("side", MarketJson.side(fill.side()));
            json.writeNumberField("price", fill.price());
            json.writeNumberField("quantity", fill.quantity());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void rejection(final JsonGenerator json, final RejectionView rejection) throws IOException {
        json.writeStartObject();
        json.writeNumberField("time", MarketJson.millis(rejection.time()));
        orderId(json, "orderId", rejection.orderId());
        json.writeStringField("clientOrderId", rejection.clientOrderId());
        json.writeStringField("symbol", rejection.symbol());
        json.writeStringField("reason", rejection.reason().name());
        json.writeNumberField("actualValue", rejection.actualValue());
        json.writeNumberField("limitValue", rejection.limitValue());
        json.writeEndObject();
    }

    private static void orderId(final JsonGenerator json, final String name, final long orderId) throws IOException {
        if (orderId == 0) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, OrderUuid.ofOrder(orderId).toString());
        }
    }
}
