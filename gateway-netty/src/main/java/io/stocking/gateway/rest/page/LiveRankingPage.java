package io.stocking.gateway.rest.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.rest.Authentication;
import io.stocking.gateway.rest.Workers;
import io.stocking.gateway.session.Caller;
import io.stocking.round.RoundRanking.Place;
import java.io.IOException;
import java.util.Optional;

/** {@code GET /api/ranking/live}: open to everybody; who is logged in also gets the own place. */
final class LiveRankingPage {
    private final LiveRanking ranking;
    private final Authentication authentication;
    private final Workers workers;

    LiveRankingPage(final LiveRanking ranking, final Authentication authentication, final Workers workers) {
        this.ranking = ranking;
        this.authentication = authentication;
        this.workers = workers;
    }

    void handle(final Exchange exchange) {
        authentication.optional(
                exchange, caller -> workers.call(exchange, ranking::get, view -> respond(exchange, view, caller)));
    }

    private static void respond(final Exchange exchange, final LiveRanking.View view, final Optional<Caller> caller) {
        final Place own = caller.map(Caller::userId).map(view.places()::get).orElse(null);
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartObject();
            json.writeNumberField("roundId", view.round().roundId());
            json.writeNumberField("players", view.places().size());
            json.writeArrayFieldStart("items");
            for (final Place place : view.best()) {
                json.writeStartObject();
                writeFields(json, place);
                json.writeStringField("nickname", view.nicknames().get(place.accountId()));
                json.writeEndObject();
            }
            json.writeEndArray();
            if (own == null) {
                json.writeNullField("own");
            } else {
                json.writeObjectFieldStart("own");
                writeFields(json, own);
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    private static void writeFields(final JsonGenerator json, final Place place) throws IOException {
        json.writeNumberField("rank", place.rank());
        json.writeNumberField("equity", place.equity());
        json.writeNumberField("returnBasisPoints", place.returnBasisPoints());
    }
}
