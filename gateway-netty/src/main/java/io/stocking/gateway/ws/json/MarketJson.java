package io.stocking.gateway.ws.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.json.CandleWriter;
import io.stocking.gateway.json.Fields;
import io.stocking.gateway.json.InstrumentWriter;
import io.stocking.gateway.model.market.BookView;
import io.stocking.gateway.model.market.CandleView;
import io.stocking.gateway.model.market.InstrumentView;
import io.stocking.gateway.model.market.TradeView;
import java.io.IOException;
import java.util.List;

/** The {@code data} of market data messages; times in milliseconds since the epoch. */
public final class MarketJson {
    private MarketJson() {}

    /** A whole book. */
    public static byte[] bookSnapshot(final BookView book) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeNumberField("u", book.updateId());
            levels(json, "bids", book.bids());
            levels(json, "asks", book.asks());
            json.writeEndObject();
        });
    }

    /** What differs between two states of a book. */
    public static byte[] bookDelta(final BookDelta delta) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeNumberField("U", delta.firstUpdateId());
            json.writeNumberField("u", delta.lastUpdateId());
            Fields.list(json, "bids", delta.bids(), MarketJson::change);
            Fields.list(json, "asks", delta.asks(), MarketJson::change);
            json.writeEndObject();
        });
    }

    /** Trades, oldest first; {@code skipped} when there were more than are shown. */
    public static byte[] trades(final List<TradeView> trades, final boolean skipped) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeBooleanField("skipped", skipped);
            Fields.list(json, "trades", trades, MarketJson::trade);
            json.writeEndObject();
        });
    }

    /** Candles, oldest first. */
    public static byte[] candles(final List<CandleView> candles) {
        return Json.bytes(json -> {
            json.writeStartObject();
            Fields.list(json, "candles", candles, CandleWriter::write);
            json.writeEndObject();
        });
    }

    /** One line an instrument. */
    public static byte[] tickers(final List<InstrumentView> instruments) {
        return Json.bytes(json -> {
            json.writeStartObject();
            Fields.list(json, "tickers", instruments, InstrumentWriter::write);
            json.writeEndObject();
        });
    }

    private static void trade(final JsonGenerator json, final TradeView trade) throws IOException {
        json.writeStartObject();
        json.writeNumberField("id", trade.tradeId());
        Fields.time(json, "time", trade.time());
        json.writeNumberField("price", trade.price());
        json.writeNumberField("quantity", trade.quantity());
        Fields.word(json, "takerSide", trade.takerSide());
        json.writeBooleanField("auction", trade.auction());
        json.writeEndObject();
    }

    private static void levels(final JsonGenerator json, final String name, final BookView.Levels levels)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (int level = 0; level < levels.count(); level++) {
            level(json, levels.price(level), levels.quantity(level));
        }
        json.writeEndArray();
    }

    private static void change(final JsonGenerator json, final BookDelta.Change change) throws IOException {
        level(json, change.price(), change.quantity());
    }

    private static void level(final JsonGenerator json, final long price, final long quantity) throws IOException {
        json.writeStartArray();
        json.writeNumber(price);
        json.writeNumber(quantity);
        json.writeEndArray();
    }
}
