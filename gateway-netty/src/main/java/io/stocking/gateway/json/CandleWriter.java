package io.stocking.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.model.market.CandleView;
import java.io.IOException;

/** A candle as the page sees it. */
public final class CandleWriter {
    private CandleWriter() {}

    /** Writes the candle as an object. */
    public static void write(final JsonGenerator json, final CandleView candle) throws IOException {
        json.writeStartObject();
        Fields.time(json, "start", candle.start());
        json.writeNumberField("open", candle.open());
        json.writeNumberField("high", candle.high());
        json.writeNumberField("low", candle.low());
        json.writeNumberField("close", candle.close());
        json.writeNumberField("volume", candle.volume());
        json.writeEndObject();
    }
}
