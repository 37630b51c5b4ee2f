package io.stocking.gateway.rest.page;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.json.Fields;
import io.stocking.gateway.json.InstrumentWriter;
import io.stocking.gateway.json.RoundWriter;
import io.stocking.gateway.model.ReadModel;
import io.stocking.gateway.model.RoundView;
import java.time.Clock;
import java.util.Optional;

/** {@code GET /api/round}: the running round and its instruments; open to everybody. */
final class RunningRoundPage {
    private final ReadModel model;
    private final Clock clock;

    RunningRoundPage(final ReadModel model, final Clock clock) {
        this.model = model;
        this.clock = clock;
    }

    void handle(final Exchange exchange) {
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
}
