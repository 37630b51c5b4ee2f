package io.stocking.gateway.rest.people;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.model.answer.Answer;
import io.stocking.gateway.session.EndReason;
import io.stocking.gateway.session.Session;
import java.util.Set;

/**
 * {@code DELETE /api/me}. The session and the keys end first, so that no order follows the cancellation; then open orders are cancelled; then
 * the row loses what names a person. Account, cash and shares stay at the exchange, so that its sums hold. What fails half-way is
 * done by deleting again after another log-in.
 */
final class AccountDeletion {
    private static final String PASSWORD = "password";
    private static final int ALL_INSTRUMENTS = 0;

    private final PeopleServices services;
    private final PasswordCheck passwordCheck;

    AccountDeletion(final PeopleServices services) {
        this.services = services;
        passwordCheck = new PasswordCheck(services);
    }

    /** Users with a password give it again; others need no body. */
    void handle(final Exchange exchange, final Session session) {
        final String password = exchange.body().isReadable()
                ? Form.read(exchange.body(), Set.of(PASSWORD)).get(PASSWORD)
                : null;
        services.sessions().requireUp();
        passwordCheck.require(
                exchange,
                session,
                PASSWORD,
                password,
                credentials -> exchange.continueWith(
                        services.sessions().end(session, EndReason.ACCOUNT_DELETED),
                        ended -> revokeKeys(exchange, session.userId())));
    }

    private void revokeKeys(final Exchange exchange, final long userId) {
        services.workers()
                .call(
                        exchange,
                        () -> {
                            services.keys().revokeAll(userId);
                            return userId;
                        },
                        user -> cancelOrders(exchange, user));
    }

    private void cancelOrders(final Exchange exchange, final long userId) {
        services.logIn()
                .gate()
                .send(
                        exchange,
                        (writer, correlationId) -> writer.cancelAllOrders(correlationId)
                                .accountId(userId)
                                .instrumentId(ALL_INSTRUMENTS),
                        answer -> {
                            if (answer.outcome() == Answer.Outcome.REJECTED) {
                                throw new RequestProblem(
                                        Problem.UNPROCESSABLE, "account.not-cancelled", answer.reason());
                            }
                            anonymise(exchange, userId);
                        });
    }

    private void anonymise(final Exchange exchange, final long userId) {
        // Somebody may have logged in since the session ended.
        services.workers()
                .call(
                        exchange,
                        () -> services.users().anonymise(userId),
                        done -> exchange.continueWith(
                                services.sessions().endOf(userId, EndReason.ACCOUNT_DELETED),
                                ended -> services.logIn().respondLoggedOut(exchange)));
    }
}
