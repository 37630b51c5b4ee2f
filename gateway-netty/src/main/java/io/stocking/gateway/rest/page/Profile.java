package io.stocking.gateway.rest.page;

import com.fasterxml.jackson.core.JsonGenerator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.json.Fields;
import io.stocking.gateway.session.Caller;
import io.stocking.gateway.session.EndReason;
import io.stocking.gateway.session.Session;
import io.stocking.persistence.history.ResultStatistics;
import io.stocking.persistence.user.User;
import io.stocking.round.Tier;
import java.io.IOException;
import java.util.Locale;

/** {@code GET /api/me} and {@code POST /api/auth/logout}. */
final class Profile {
    private final PageServices services;

    Profile(final PageServices services) {
        this.services = services;
    }

    void me(final Exchange exchange, final Caller caller) {
        services.workers().call(exchange, () -> read(caller.userId()), found -> {
            final User user = found.user();
            exchange.respondJson(HttpResponseStatus.OK, json -> {
                json.writeStartObject();
                json.writeNumberField("userId", user.id());
                json.writeStringField("nickname", user.nickname());
                json.writeStringField("email", user.email());
                json.writeStringField("kind", user.kind().name().toLowerCase(Locale.ROOT));
                json.writeNumberField("mmr", user.mmr());
                Fields.word(json, "tier", Tier.of(user.mmr()));
                write(json, found.statistics());
                json.writeEndObject();
            });
        });
    }

    private Person read(final long userId) {
        final User user = services.logIn()
                .users()
                .find(userId)
                .orElseThrow(() -> new RequestProblem(Problem.UNAUTHENTICATED, "session.ended"));
        return new Person(user, services.results().settled().statistics(userId));
    }

    private static void write(final JsonGenerator json, final ResultStatistics statistics) throws IOException {
        json.writeObjectFieldStart("statistics");
        json.writeNumberField("rounds", statistics.rounds());
        json.writeNumberField("wins", statistics.wins());
        json.writeObjectField("bestReturnBasisPoints", statistics.bestReturnBasisPoints());
        json.writeNumberField("fills", statistics.fills());
        json.writeNumberField("tradedValue", statistics.tradedValue());
        json.writeEndObject();
    }

    private record Person(User user, ResultStatistics statistics) {}

    void logout(final Exchange exchange, final Session session) {
        exchange.continueWith(services.logIn().sessions().end(session, EndReason.LOGGED_OUT), ended -> services.logIn()
                .respondLoggedOut(exchange));
    }
}
