package io.stocking.gateway.rest;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.RouteHandler;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.key.ApiKeySecret;
import io.stocking.gateway.session.Caller;
import io.stocking.gateway.session.Session;
import io.stocking.gateway.session.SessionCookie;
import io.stocking.gateway.session.SessionStore;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds out who sent a request: somebody by his session, a bot by its key. A key counts before a cookie. */
public final class Authentication {
    private final SessionStore sessions;
    private final KeyAuthentication keys;

    public Authentication(final SessionStore sessions, final KeyAuthentication keys) {
        this.sessions = sessions;
        this.keys = keys;
    }

    /** A handler that only serves users and their bots. */
    public RouteHandler required(final AccountHandler handler) {
        return exchange -> {
            if (ApiKeySecret.isIn(exchange.headers())) {
                keys.authenticate(exchange, caller -> handler.handle(exchange, caller));
            } else {
                requireSession(exchange, session -> handler.handle(exchange, session));
            }
        };
    }

    /** A handler that only serves users themselves: what a bot must not do. */
    public RouteHandler requiredSession(final SessionHandler handler) {
        return exchange -> {
            if (ApiKeySecret.isIn(exchange.headers())) {
                throw new RequestProblem(Problem.SESSION_REQUIRED, "key.not-here");
            }
            requireSession(exchange, session -> handler.handle(exchange, session));
        };
    }

    /** Calls {@code then} on the event loop with who sent a request, if it tells. */
    public void optional(final Exchange exchange, final Consumer<Optional<Caller>> then) {
        if (ApiKeySecret.isIn(exchange.headers())) {
            keys.authenticate(exchange, caller -> then.accept(Optional.of(caller)));
        } else {
            optionalSession(exchange, session -> then.accept(session.map(Caller.class::cast)));
        }
    }

    /** Calls {@code then} on the event loop with the session of the request, if it has one. */
    public void optionalSession(final Exchange exchange, final Consumer<Optional<Session>> then) {
        final String id = SessionCookie.read(exchange.headers());
        final Session known = id == null ? null : sessions.cached(id);
        if (id == null || known != null) {
            then.accept(Optional.ofNullable(known));
        } else {
            exchange.continueWith(sessions.find(id), session -> then.accept(Optional.ofNullable(session)));
        }
    }

    private void requireSession(final Exchange exchange, final Consumer<Session> then) {
        if (SessionCookie.read(exchange.headers()) == null) {
            throw new RequestProblem(Problem.UNAUTHENTICATED, "session.missing");
        }
        optionalSession(
                exchange,
                session -> then.accept(
                        session.orElseThrow(() -> new RequestProblem(Problem.UNAUTHENTICATED, "session.ended"))));
    }
}
