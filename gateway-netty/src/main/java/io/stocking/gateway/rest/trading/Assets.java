package io.stocking.gateway.rest.trading;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.OrderUuid;
import io.stocking.gateway.model.market.InstrumentView;
import io.stocking.gateway.model.market.Market;
import io.stocking.gateway.rest.JsonFields;
import java.util.List;

/** {@code GET /v2/assets} and {@code /v2/assets/{symbol or id}}. */
final class Assets {
    private final Market market;

    Assets(final Market market) {
        this.market = market;
    }

    void list(final Exchange exchange) {
        final boolean wanted =
                isOr(exchange, "status", "active") && isOr(exchange, "asset_class", AssetJson.ASSET_CLASS);
        final List<InstrumentView> instruments = wanted ? market.instruments() : List.of();
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartArray();
            for (final InstrumentView instrument : instruments) {
                AssetJson.write(json, instrument);
            }
            json.writeEndArray();
        });
    }

    void one(final Exchange exchange) {
        final String name = exchange.variable();
        final InstrumentView instrument = OrderUuid.parseInstrument(name)
                .flatMap(market::instrument)
                .or(() -> market.instrument(name))
                .orElseThrow(() -> new RequestProblem(Problem.NOT_FOUND, "symbol.unknown", JsonFields.quote(name)));
        exchange.respondJson(HttpResponseStatus.OK, json -> AssetJson.write(json, instrument));
    }

    private static boolean isOr(final Exchange exchange, final String name, final String only) {
        final String value = exchange.query(name);
        return value == null || value.isEmpty() || value.equals(only);
    }
}
