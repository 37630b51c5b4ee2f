package io.stocking.gateway.rest.trading;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.model.OrderUuid;
import io.stocking.gateway.model.market.InstrumentView;
import java.io.IOException;

/** Writes an instrument as the trading API shows it. */
final class AssetJson {
    /** The client libraries know a fixed list of classes; this is the one for shares. */
    static final String ASSET_CLASS = "us_equity";

    /** The client libraries know a fixed list of exchanges, on which this one is not. */
    static final String EXCHANGE = "";

    private AssetJson() {}

    static void write(final JsonGenerator json, final InstrumentView instrument) throws IOException {
        json.writeStartObject();
        json.writeStringField(
                "id", OrderUuid.ofInstrument(instrument.instrumentId()).toString());
        json.writeStringField("class", ASSET_CLASS);
        json.writeStringField("exchange", EXCHANGE);
        json.writeStringField("symbol", instrument.symbol());
        json.writeStringField("name", instrument.listing().nameEn());
        json.writeStringField("status", "active");
        json.writeBooleanField("tradable", true);
        json.writeBooleanField("marginable", false);
        json.writeBooleanField("shortable", false);
        json.writeBooleanField("easy_to_borrow", false);
        json.writeBooleanField("fractionable", false);
        json.writeStringField("min_order_size", "1");
        json.writeStringField("min_trade_increment", "1");
        json.writeStringField(
                "price_increment", Long.toString(instrument.listing().ticks().tickAt(instrument.price())));
        json.writeEndObject();
    }
}
