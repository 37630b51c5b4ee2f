package io.stocking.gateway.rest;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.RouteHandler;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.session.Session;
import io.stocking.gateway.session.SessionCookie;
import io.stocking.gateway.session.SessionStore;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds out who sent a request. */
public final class Authentication {
    private final SessionStore sessions;

    public Authentication(final SessionStore sessions) {
        this.sessions = sessions;
    }

    /** A handler that only serves those who are logged in. */
    public RouteHandler required(final AccountHandler handler) {
        return exchange -> {
            final String id = SessionCookie.read(exchange.headers());
            if (id == null) {
                throw new RequestProblem(Problem.UNAUTHENTICATED, "session.missing");
            }
            final Session known = sessions.cached(id);
            if (known != null) {
                handler.handle(exchange, known);
                return;
            }
            lookUp(
                    exchange,
                    id,
                    session -> handler.handle(
                            exchange,
                            session.orElseThrow(() -> new RequestProblem(Problem.UNAUTHENTICATED, "session.ended"))));
        };
    }

    /** Calls {@code then} on the event loop with the session of the request, if it has one. */
    public void optional(final Exchange exchange, final Consumer<Optional<Session>> then) {
        final String id = SessionCookie.read(exchange.headers());
        final Session known = id == null ? null : sessions.cached(id);
        if (id == null || known != null) {
            then.accept(Optional.ofNullable(known));
        } else {
            lookUp(exchange, id, then);
        }
    }

    private void lookUp(final Exchange exchange, final String id, final Consumer<Optional<Session>> then) {
        exchange.continueWith(sessions.find(id), session -> then.accept(Optional.ofNullable(session)));
    }
}
