package io.stocking.gateway.ws.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.model.market.BookView;
import io.stocking.gateway.model.market.CandleView;
import io.stocking.gateway.model.market.InstrumentView;
import io.stocking.gateway.model.market.TradeView;
import io.stocking.message.codec.Side;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

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
            changes(json, "bids", delta.bids());
            changes(json, "asks", delta.asks());
            json.writeEndObject();
        });
    }

    /** Trades, oldest first; {@code skipped} when there were more than are shown. */
    public static byte[] trades(final List<TradeView> trades, final boolean skipped) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeBooleanField("skipped", skipped);
            json.writeArrayFieldStart("trades");
            for (final TradeView trade : trades) {
                json.writeStartObject();
                json.writeNumberField("id", trade.tradeId());
                json.writeNumberField("time", millis(trade.time()));
                json.writeNumberField("price", trade.price());
                json.writeNumberField("quantity", trade.quantity());
                json.writeStringField("takerSide", side(trade.takerSide()));
                json.writeBooleanField("auction", trade.auction());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** Candles, oldest first. */
    public static byte[] candles(final List<CandleView> candles) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("candles");
            for (final CandleView candle : candles) {
                json.writeStartObject();
                json.writeNumberField("start", millis(candle.start()));
                json.writeNumberField("open", candle.open());
                json.writeNumberField("high", candle.high());
                json.writeNumberField("low", candle.low());
                json.writeNumberField("close", candle.close());
                json.writeNumberField("volume", candle.volume());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** One line an instrument. */
    public static byte[] tickers(final List<InstrumentView> instruments) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeArrayFieldStart("tickers");
            for (final InstrumentView instrument : instruments) {
                json.writeStartObject();
                json.writeStringField("symbol", instrument.symbol());
                json.writeStringField("phase", instrument.phase().name().toLowerCase(Locale.ROOT));
                json.writeNumberField("price", instrument.price());
                json.writeNumberField("referencePrice", instrument.referencePrice());
                json.writeNumberField("change", instrument.change());
                json.writeNumberField("changeBasisPoints", instrument.changeBasisPoints());
                json.writeNumberField("volume", instrument.volume());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** The running round. */
    public static byte[] round(final RoundView round, final long serverTimeMillis) {
        return Json.bytes(json -> {
            json.writeStartObject();
            json.writeNumberField("serverTime", serverTimeMillis);
            json.writeNumberField("roundId", round.roundId());
            json.writeStringField("phase", round.phase().name().toLowerCase(Locale.ROOT));
            json.writeNumberField("seedCash", round.seedCash());
            json.writeNumberField("setupAt", millis(round.setupAt()));
            json.writeNumberField("openAt", millis(round.openAt()));
            json.writeNumberField("settleAt", millis(round.settleAt()));
            json.writeNumberField("intermissionAt", millis(round.intermissionAt()));
            json.writeNumberField("endAt", millis(round.endAt()));
            json.writeEndObject();
        });
    }

    static long millis(final long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    static String side(final Side side) {
        return side == Side.BUY ? "buy" : "sell";
    }

    private static void levels(final JsonGenerator json, final String name, final BookView.Levels levels)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (int level = 0; level < levels.count(); level++) {
            level(json, levels.price(level), levels.quantity(level));
        }
        json.writeEndArray();
    }

    private static void changes(final JsonGenerator json, final String name, final List<BookDelta.Change> changes)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (final BookDelta.Change change : changes) {
            level(json, change.price(), change.quantity());
        }
        json.writeEndArray();
    }

    private static void level(final JsonGenerator json, final long price, final long quantity) throws IOException {
        json.writeStartArray();
        json.writeNumber(price);
        json.writeNumber(quantity);
        json.writeEndArray();
    }
}
