package io.stocking.gateway.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.model.market.InstrumentView;
import io.stocking.gateway.model.market.PriceTicks;
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
        writeTicks(json, listing);
        json.writeNumberField("change", instrument.change());
        json.writeNumberField("changeBasisPoints", instrument.changeBasisPoints());
        json.writeNumberField("volume", instrument.volume());
        json.writeEndObject();
    }

    /** Pairs of a price and the tick from there on, as far as orders may be priced. */
    private static void writeTicks(final JsonGenerator json, final InstrumentView.Listing listing) throws IOException {
        json.writeArrayFieldStart("ticks");
        for (final PriceTicks.Step step :
                listing.ticks().between(listing.lowerPriceLimit(), listing.upperPriceLimit())) {
            json.writeArray(new long[] {step.fromPrice(), step.tick()}, 0, 2);
        }
        json.writeEndArray();
    }
}
