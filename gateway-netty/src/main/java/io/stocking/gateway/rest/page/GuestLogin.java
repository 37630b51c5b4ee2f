package io.stocking.gateway.rest.page;

import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.answer.Answer;
import io.stocking.gateway.rest.Authentication;
import io.stocking.gateway.rest.CommandGate;
import io.stocking.gateway.rest.Workers;
import io.stocking.gateway.session.Nicknames;
import io.stocking.gateway.session.Session;
import io.stocking.gateway.session.SessionCookie;
import io.stocking.gateway.session.SessionStore;
import io.stocking.message.codec.AccountKind;
import io.stocking.message.codec.SelfTradePrevention;
import io.stocking.persistence.user.User;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** {@code POST /api/auth/guest}: a user with a nickname, an account at the exchange and a session, in one step. */
final class GuestLogin {
    private static final int NICKNAME_ATTEMPTS = 8;

    private final Authentication authentication;
    private final Workers workers;
    private final UserDirectory users;
    private final Nicknames nicknames;
    private final CommandGate gate;
    private final SessionStore sessions;
    private final SessionCookie cookie;

    GuestLogin(final PageServices services) {
        authentication = services.authentication();
        workers = services.workers();
        users = services.logIn().users();
        nicknames = services.logIn().nicknames();
        gate = services.logIn().gate();
        sessions = services.logIn().sessions();
        cookie = services.logIn().cookie();
    }

    /** Who has a session already stays who he is. */
    void handle(final Exchange exchange) {
        authentication.optional(exchange, session -> {
            if (session.isPresent()) {
                openAccount(exchange, session.get().userId(), answer -> respond(exchange, session.get(), false));
            } else {
                create(exchange);
            }
        });
    }

    private void create(final Exchange exchange) {
        sessions.requireUp();
        workers.call(
                exchange,
                this::createUser,
                user -> openAccount(exchange, user.id(), answer -> openSession(exchange, user)));
    }

    private User createUser() {
        for (int attempt = 0; attempt < NICKNAME_ATTEMPTS; attempt++) {
            final Optional<User> user = users.createGuest(nicknames.next());
            if (user.isPresent()) {
                return user.get();
            }
        }
        throw new RequestProblem(Problem.UNAVAILABLE, "nickname.taken", NICKNAME_ATTEMPTS);
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
        sessions.open(user.id(), user.nickname(), joined)
                .whenComplete((session, failure) -> exchange.continueWith(() -> {
                    if (failure == null) {
                        respond(exchange, session, true);
                    } else {
                        exchange.fail(failure);
                    }
                }));
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
