package io.stocking.gateway.rest.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.stocking.gateway.model.OrderUuid;
import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.model.market.InstrumentView;
import io.stocking.gateway.model.order.FillView;
import io.stocking.gateway.model.order.OrderView;
import io.stocking.message.codec.OrderType;
import java.io.IOException;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Writes what the page shows: numbers as numbers, times in milliseconds since the epoch. */
final class PageJson {
    private PageJson() {}

    static void round(final JsonGenerator json, final RoundView round) throws IOException {
        json.writeNumberField("roundId", round.roundId());
        json.writeStringField("phase", word(round.phase()));
        json.writeNumberField("seedCash", round.seedCash());
        json.writeNumberField("setupAt", millis(round.setupAt()));
        json.writeNumberField("openAt", millis(round.openAt()));
        json.writeNumberField("settleAt", millis(round.settleAt()));
        json.writeNumberField("intermissionAt", millis(round.intermissionAt()));
        json.writeNumberField("endAt", millis(round.endAt()));
    }

    static void instrument(final JsonGenerator json, final InstrumentView instrument) throws IOException {
        json.writeStartObject();
        json.writeStringField("symbol", instrument.symbol());
        json.writeStringField("nameKo", instrument.listing().nameKo());
        json.writeStringField("nameEn", instrument.listing().nameEn());
        json.writeStringField("sector", instrument.listing().sector());
        json.writeStringField("phase", word(instrument.phase()));
        json.writeNumberField("price", instrument.price());
        json.writeNumberField("referencePrice", instrument.referencePrice());
        json.writeNumberField("lowerPriceLimit", instrument.listing().lowerPriceLimit());
        json.writeNumberField("upperPriceLimit", instrument.listing().upperPriceLimit());
        json.writeNumberField("change", instrument.change());
        json.writeNumberField("changeBasisPoints", instrument.changeBasisPoints());
        json.writeNumberField("volume", instrument.volume());
        json.writeEndObject();
    }

    static void order(final JsonGenerator json, final OrderView order) throws IOException {
        final OrderView.Terms terms = order.terms();
        final String id = OrderUuid.ofOrder(terms.orderId()).toString();
        json.writeStartObject();
        json.writeStringField("id", id);
        json.writeStringField("clientOrderId", terms.clientOrderId());
        json.writeNumberField("roundId", terms.roundId());
        json.writeStringField("symbol", terms.symbol());
        json.writeStringField("side", word(terms.side()));
        json.writeStringField("type", word(terms.type()));
        json.writeStringField("timeInForce", word(terms.timeInForce()));
        if (terms.type() == OrderType.LIMIT) {
            json.writeNumberField("limitPrice", terms.price());
        } else {
            json.writeNullField("limitPrice");
        }
        json.writeStringField("status", order.status().label());
        json.writeNumberField("quantity", order.quantity());
        json.writeNumberField("filledQuantity", order.filledQuantity());
        json.writeNumberField("fillValue", order.fillValue());
        json.writeNumberField("createdAt", millis(order.times().created()));
        json.writeNumberField("updatedAt", millis(order.times().updated()));
        json.writeEndObject();
    }

    static void fill(final JsonGenerator json, final FillView fill) throws IOException {
        json.writeStartObject();
        json.writeNumberField("tradeId", fill.tradeId());
        json.writeStringField("orderId", OrderUuid.ofOrder(fill.orderId()).toString());
        json.writeNumberField("roundId", fill.roundId());
        json.writeNumberField("time", millis(fill.time()));
        json.writeStringField("symbol", fill.symbol());
        json.writeStringField("side", word(fill.side()));
        json.writeNumberField("price", fill.price());
        json.writeNumberField("quantity", fill.quantity());
        json.writeEndObject();
    }

    private static String word(final Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static long millis(final long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
