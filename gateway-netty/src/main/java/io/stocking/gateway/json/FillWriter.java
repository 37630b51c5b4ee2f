package io.stocking.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.model.order.FillView;
import java.io.IOException;

/** An execution as the page sees it. */
public final class FillWriter {
    private FillWriter() {}

    /** Writes the execution as an object. */
    public static void write(final JsonGenerator json, final FillView fill) throws IOException {
        json.writeStartObject();
        // A trade number never comes twice, and one account can be on both sides.
        json.writeStringField("id", fill.tradeId() + "-" + Fields.word(fill.side()));
        json.writeNumberField("tradeId", fill.tradeId());
        Fields.orderId(json, "orderId", fill.orderId());
        json.writeNumberField("roundId", fill.roundId());
        Fields.time(json, "time", fill.time());
        json.writeStringField("symbol", fill.symbol());
        Fields.word(json, "side", fill.side());
        json.writeNumberField("price", fill.price());
        json.writeNumberField("quantity", fill.quantity());
        json.writeEndObject();
    }
}
