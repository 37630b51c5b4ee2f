package io.stocking.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.model.market.InstrumentView;
import java.io.IOException;

/** An instrument and its price as the page sees them. */
public final class InstrumentWriter {
    private InstrumentWriter() {}

    /** Writes the instrument as an object. */
    public static void write(final JsonGenerator json, final InstrumentView instrument) throws IOException {
        final InstrumentView.Listing listing = instrument.listing();
        json.writeStartObject();
        json.writeStringField("symbol", listing.symbol());
        json.writeStringField("nameKo", listing.nameKo());
        json.writeStringField("nameEn", listing.nameEn());
        json.writeStringField("sector", listing.sector());
        Fields.word(json, "phase", instrument.phase());
        json.writeNumberField("price", instrument.price());
        json.writeNumberField("referencePrice", listing.referencePrice());
        json.writeNumberField("lowerPriceLimit", listing.lowerPriceLimit());
        json.writeNumberField("upperPriceLimit", listing.upperPriceLimit());
        json.writeNumberField("change", instrument.change());
        json.writeNumberField("changeBasisPoints", instrument.changeBasisPoints());
        json.writeNumberField("volume", instrument.volume());
        json.writeEndObject();
    }
}
