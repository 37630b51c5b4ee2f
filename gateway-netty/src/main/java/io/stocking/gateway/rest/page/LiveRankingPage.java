package io.stocking.gateway.rest.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.json.Fields;
import io.stocking.gateway.ranking.RankingFeed;
import io.stocking.gateway.ranking.RankingView;
import io.stocking.gateway.rest.Authentication;
import io.stocking.gateway.rest.Parameters;
import io.stocking.gateway.rest.Workers;
import io.stocking.gateway.session.Caller;
import io.stocking.round.RoundRanking.Place;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** {@code GET /api/ranking/live}: open to everybody; who is logged in also gets the own place. */
final class LiveRankingPage {
    private final RankingFeed rankings;
    private final Authentication authentication;
    private final Workers workers;

    LiveRankingPage(final RankingFeed rankings, final Authentication authentication, final Workers workers) {
        this.rankings = rankings;
        this.authentication = authentication;
        this.workers = workers;
    }

    void handle(final Exchange exchange) {
        final int limit = Parameters.whole(exchange, "limit", 0, RankingView.BEST, RankingView.BEST);
        authentication.optional(exchange, caller -> {
            final Optional<RankingView> fresh = rankings.fresh();
            if (fresh.isPresent()) {
                respond(exchange, fresh.get(), limit, caller);
            } else {
                workers.call(exchange, this::make, view -> respond(exchange, view, limit, caller));
            }
        });
    }

    private RankingView make() {
        return rankings.make().orElseThrow(() -> new RequestProblem(Problem.NOT_FOUND, "round.none"));
    }

    private static void respond(
            final Exchange exchange, final RankingView view, final int limit, final Optional<Caller> caller) {
        final Place own = caller.map(Caller::userId).map(view.places()::get).orElse(null);
        final List<Place> items =
                view.best().subList(0, Math.min(limit, view.best().size()));
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartObject();
            json.writeNumberField("roundId", view.roundId());
            json.writeNumberField("players", view.places().size());
            Fields.list(json, "items", items, (out, place) -> {
                out.writeStartObject();
                writeFields(out, place);
                out.writeStringField("nickname", view.nicknames().get(place.accountId()));
                out.writeEndObject();
            });
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
