package io.stocking.gateway.rest.page;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.session.Caller;
import io.stocking.gateway.session.EndReason;
import io.stocking.gateway.session.Session;
import io.stocking.persistence.user.User;
import java.util.Locale;

/** {@code GET /api/me} and {@code POST /api/auth/logout}. */
final class Profile {
    private final PageServices services;

    Profile(final PageServices services) {
        this.services = services;
    }

    void me(final Exchange exchange, final Caller caller) {
        services.workers().call(exchange, () -> services.logIn().users().find(caller.userId()), found -> {
            final User user = found.orElseThrow(() -> new RequestProblem(Problem.UNAUTHENTICATED, "session.ended"));
            exchange.respondJson(HttpResponseStatus.OK, json -> {
                json.writeStartObject();
                json.writeNumberField("userId", user.id());
                json.writeStringField("nickname", user.nickname());
                json.writeStringField("email", user.email());
                json.writeStringField("kind", user.kind().name().toLowerCase(Locale.ROOT));
                json.writeNumberField("mmr", user.mmr());
                json.writeStringField("tier", Tier.of(user.mmr()).label());
                json.writeEndObject();
            });
        });
    }

    void logout(final Exchange exchange, final Session session) {
        exchange.continueWith(services.logIn().sessions().end(session, EndReason.LOGGED_OUT), ended -> services.logIn()
                .respondLoggedOut(exchange));
    }
}
