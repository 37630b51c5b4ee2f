package io.stocking.gateway.rest.page;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.json.CandleWriter;
import io.stocking.gateway.json.Fields;
import io.stocking.gateway.json.InstrumentWriter;
import io.stocking.gateway.json.NewsWriter;
import io.stocking.gateway.json.RoundWriter;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.model.market.CandleInterval;
import io.stocking.gateway.model.market.CandleView;
import io.stocking.gateway.model.news.NewsView;
import io.stocking.gateway.rest.JsonFields;
import io.stocking.gateway.rest.Parameters;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/round}, {@code /api/news} and {@code /api/candles/{symbol}}: open to everybody. */
final class MarketPages {
    private static final int MAX_CANDLES = 1_000;
    private static final int DEFAULT_CANDLES = 300;

    private final ReadModel model;
    private final Clock clock;

    MarketPages(final ReadModel model, final Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    void round(final Exchange exchange) {
        final Optional<RoundView> round = model.round();
        if (round.isEmpty()) {
            throw new RequestProblem(Problem.NOT_FOUND, "round.none");
        }
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartObject();
            RoundWriter.writeFields(json, round.get(), clock.millis());
            Fields.list(json, "instruments", model.market().instruments(), InstrumentWriter::write);
            json.writeEndObject();
        });
    }

    void news(final Exchange exchange) {
        final List<NewsView> newestFirst = new ArrayList<>(model.news());
        Collections.reverse(newestFirst);
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartObject();
            Fields.list(json, "news", newestFirst, NewsWriter::write);
            json.writeEndObject();
        });
    }

    void candles(final Exchange exchange) {
        final String symbol = exchange.variable();
        if (model.market().instrument(symbol).isEmpty()) {
            throw new RequestProblem(Problem.NOT_FOUND, "symbol.unknown", JsonFields.quote(symbol));
        }
        final List<String> labels = Arrays.stream(CandleInterval.values())
                .map(CandleInterval::label)
                .toList();
        final String label = Parameters.choice(exchange, "interval", labels, CandleInterval.FIVE_SECONDS.label());
        final long after = Parameters.time(exchange, "after", 0);
        final int limit = Parameters.whole(exchange, "limit", 1, MAX_CANDLES, DEFAULT_CANDLES);
        final List<CandleView> candles =
                model.market().candlesSince(symbol, CandleInterval.parse(label).orElseThrow(), after, limit);
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartObject();
            json.writeStringField("symbol", symbol);
            json.writeStringField("interval", label);
            Fields.list(json, "candles", candles, CandleWriter::write);
            json.writeEndObject();
        });
    }
}
