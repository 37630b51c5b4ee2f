package io.stocking.gateway.rest.page;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.json.CandleWriter;
import io.stocking.gateway.json.Fields;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.market.CandleInterval;
import io.stocking.gateway.model.market.CandleView;
import io.stocking.gateway.rest.JsonFields;
import io.stocking.gateway.rest.Parameters;
import io.stocking.gateway.rest.RoundParameter;
import io.stocking.gateway.rest.Workers;
import io.stocking.gateway.rest.history.PastRounds;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/** {@code GET /api/candles/{symbol}} of the running round, or of an older one; open to everybody. */
final class CandlePage {
    private static final int MAX_CANDLES = 1_000;
    private static final int DEFAULT_CANDLES = 300;
    private static final List<String> INTERVALS =
            Arrays.stream(CandleInterval.values()).map(CandleInterval::label).toList();

    private final ReadModel model;
    private final PastRounds past;
    private final Workers workers;

    CandlePage(final ReadModel model, final PastRounds past, final Workers workers) {
        this.model = model;
        this.past = past;
        this.workers = workers;
    }

    void handle(final Exchange exchange) {
        final Wanted wanted = Wanted.of(exchange);
        final OptionalLong roundId = RoundParameter.past(exchange, model);
        if (roundId.isPresent()) {
            workers.call(
                    exchange, () -> past(roundId.getAsLong(), wanted), candles -> wanted.respond(exchange, candles));
        } else {
            wanted.respond(exchange, running(wanted));
        }
    }

    private List<CandleView> running(final Wanted wanted) {
        if (model.market().instrument(wanted.symbol).isEmpty()) {
            throw new RequestProblem(Problem.NOT_FOUND, "symbol.unknown", JsonFields.quote(wanted.symbol));
        }
        return model.market().candlesSince(wanted.symbol, wanted.interval, wanted.after, wanted.limit);
    }

    private List<CandleView> past(final long roundId, final Wanted wanted) {
        final List<CandleView> found =
                past.candles(roundId, wanted.symbol, wanted.interval, wanted.after, wanted.limit);
        if (found.isEmpty() && !past.listed(roundId, wanted.symbol)) {
            throw new RequestProblem(
                    Problem.NOT_FOUND, "symbol.never", JsonFields.quote(wanted.symbol), Long.toString(roundId));
        }
        return found;
    }

    /** What a request asks for. */
    private record Wanted(String symbol, CandleInterval interval, long after, int limit) {
        static Wanted of(final Exchange exchange) {
            final String label =
                    Parameters.choice(exchange, "interval", INTERVALS, CandleInterval.FIVE_SECONDS.label());
            return new Wanted(
                    exchange.variable(),
                    CandleInterval.parse(label).orElseThrow(),
                    Parameters.time(exchange, "after", 0),
                    Parameters.whole(exchange, "limit", 1, MAX_CANDLES, DEFAULT_CANDLES));
        }

        void respond(final Exchange exchange, final List<CandleView> candles) {
            exchange.respondJson(HttpResponseStatus.OK, json -> {
                json.writeStartObject();
                json.writeStringField("symbol", symbol);
                json.writeStringField("interval", interval.label());
                Fields.list(json, "candles", candles, CandleWriter::write);
                json.writeEndObject();
            });
        }
    }
}
