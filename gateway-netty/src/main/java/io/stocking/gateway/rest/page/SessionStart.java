package io.stocking.gateway.rest.page;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.answer.Answer;
import io.stocking.gateway.rest.CommandGate;
import io.stocking.gateway.session.Session;
import io.stocking.gateway.session.SessionCookie;
import io.stocking.gateway.session.SessionStore;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.persistence.user.User;
import java.time.Instant;
import java.util.function.Consumer;

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
        openAccount(exchange, user.id(), answer -> openSession(exchange, user));
    }

    /** Answers with a session that is there. */
    void resume(final Exchange exchange, final Session session) {
        openAccount(exchange, session.userId(), answer -> respond(exchange, session, false));
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

    private void openSession(final Exchange exchange, final User user) {
        final Instant joined = Instant.EPOCH.plusNanos(user.createdAt());
        final String shown = SessionCookie.read(exchange.headers());
        exchange.continueWith(
                sessions.open(user.id(), user.nickname(), joined, shown), session -> respond(exchange, session, true));
    }

    private void respond(final Exchange exchange, final Session session, final boolean fresh) {
        final FullHttpResponse response = exchange.jsonResponse(HttpResponseStatus.OK, json -> {
            json.writeStartObject();
            json.writeNumberField("userId", session.userId());
            json.writeStringField("nickname", session.nickname());
            json.writeEndObject();
        });
        if (fresh) {
            response.headers().set(HttpHeaderNames.SET_COOKIE, cookie.set(session, SessionStore.ABSOLUTE_EXPIRY));
        }
        exchange.respond(response);
    }
}
