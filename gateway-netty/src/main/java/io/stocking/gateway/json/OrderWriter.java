package io.stocking.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.message.codec.OrderType;
import java.io.IOException;

/** An order as the page sees it. */
public final class OrderWriter {
    private OrderWriter() {}

    /** Writes the order as an object. */
    public static void write(final JsonGenerator json, final OrderView order) throws IOException {
        json.writeStartObject();
        terms(json, order.terms());
        json.writeStringField("status", order.status().label());
        json.writeNumberField("quantity", order.quantity());
        json.writeNumberField("filledQuantity", order.filledQuantity());
        json.writeNumberField("fillValue", order.fillValue());
        Fields.time(json, "createdAt", order.times().created());
        Fields.time(json, "updatedAt", order.times().updated());
        Fields.orderId(json, "replaces", order.terms().replaces());
        Fields.orderId(json, "replacedBy", order.replacedBy());
        json.writeEndObject();
    }

    private static void terms(final JsonGenerator json, final OrderView.Terms terms) throws IOException {
        Fields.orderId(json, "id", terms.orderId());
        json.writeStringField("clientOrderId", terms.clientOrderId());
        json.writeNumberField("roundId", terms.roundId());
        json.writeStringField("symbol", terms.symbol());
        Fields.word(json, "side", terms.side());
        Fields.word(json, "type", terms.type());
        Fields.word(json, "timeInForce", terms.timeInForce());
        if (terms.type() == OrderType.LIMIT) {
            json.writeNumberField("limitPrice", terms.price());
        } else {
            json.writeNullField("limitPrice");
        }
    }
}
