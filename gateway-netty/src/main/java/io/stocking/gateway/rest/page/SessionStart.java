package io.stocking.gateway.rest.page;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.answer.Answer;
import io.stocking.gateway.rest.CommandGate;
import io.stocking.gateway.session.EndReason;
import io.stocking.gateway.session.Session;
import io.stocking.gateway.session.SessionCookie;
import io.stocking.gateway.session.SessionStore;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.persistence.user.User;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/** What every way of logging in ends with: an account at the exchange, a session with a new id, the answer. */
public final class SessionStart {
    private final CommandGate gate;
    private final SessionStore sessions;
    private final SessionCookie cookie;

    public SessionStart(final PageServices.LogIn services) {
        gate = services.gate();
        sessions = services.sessions();
        cookie = services.cookie();
    }

    /** Starts a session of a user and answers with it; another one of the user ends. */
    public void begin(final Exchange exchange, final User user) {
        begin(exchange, user, session -> description(exchange, session));
    }

    /** The same on a browser that shows a session: who was somebody else there is that no longer. */
    public void begin(final Exchange exchange, final User user, final Optional<Session> shown) {
        begin(exchange, user, shown, session -> description(exchange, session));
    }

    /** The same with another answer, which gets the cookie. */
    public void begin(
            final Exchange exchange,
            final User user,
            final Optional<Session> shown,
            final Function<Session, FullHttpResponse> description) {
        final Optional<Session> other = shown.filter(session -> session.userId() != user.id());
        if (other.isEmpty()) {
            begin(exchange, user, description);
        } else {
            exchange.continueWith(
                    sessions.end(other.get(), EndReason.LOGGED_OUT), ended -> begin(exchange, user, description));
        }
    }

    private void begin(
            final Exchange exchange, final User user, final Function<Session, FullHttpResponse> description) {
        openAccount(exchange, user.id(), answer -> openSession(exchange, user, description));
    }

    /** Answers with a session that is there. */
    void resume(final Exchange exchange, final Session session) {
        openAccount(exchange, session.userId(), answer -> exchange.respond(description(exchange, session)));
    }

    /** Opening an account again changes nothing, so a user whose first attempt failed half-way gets one now. */
    private void openAccount(final Exchange exchange, final long accountId, final Consumer<Answer> then) {
        gate.send(
                exchange,
                (writer, correlationId) -> writer.openAccount(correlationId)
                        .accountId(accountId)
                        .kind(AccountKind.PLAYER)
                        .selfTradePrevention(SelfTradePrevention.CANCEL_NEWEST),
                answer -> {
                    if (answer.outcome() == Answer.Outcome.REJECTED) {
                        throw new RequestProblem(Problem.UNPROCESSABLE, "account.not-open", answer.reason());
                    }
                    then.accept(answer);
                });
    }

    private void openSession(
            final Exchange exchange, final User user, final Function<Session, FullHttpResponse> description) {
        final Instant joined = Instant.EPOCH.plusNanos(user.createdAt());
        final String shown = SessionCookie.read(exchange.headers());
        exchange.continueWith(sessions.open(user.id(), user.nickname(), joined, shown), session -> {
            final FullHttpResponse response = description.apply(session);
            response.headers().add(HttpHeaderNames.SET_COOKIE, cookie.set(session, SessionStore.ABSOLUTE_EXPIRY));
            exchange.respond(response);
        });
    }

    private static FullHttpResponse description(final Exchange exchange, final Session session) {
        return exchange.jsonResponse(HttpResponseStatus.OK, json -> {
            json.writeStartObject();
            json.writeNumberField("userId", session.userId());
            json.writeStringField("nickname", session.nickname());
            json.writeEndObject();
        });
    }
}
