package io.stocking.gateway.rest.oauth;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.session.Session;
import io.stocking.persistence.user.EmailTakenException;
import io.stocking.persistence.user.User;
import io.stocking.persistence.user.UserKind;
import java.net.URI;
import java.util.Optional;

/**
 * {@code GET /api/auth/{provider}/callback}: the browser comes back from the provider. Nothing is asked of the provider unless this
 * browser went there, and nothing is done here before the provider has vouched for the user.
 */
final class LogInCallback {
    private static final String DENIED = "access_denied";

    private final OAuthServices services;
    private final Redirects redirects;
    private final OAuthUsers users;

    LogInCallback(final OAuthServices services, final Redirects redirects) {
        this.services = services;
        this.redirects = redirects;
        users = new OAuthUsers(services.identities(), services.logIn().nicknames());
    }

    /** The user who has come, or how the one logs in who has his e-mail. */
    private record Arrival(User user, UserKind emailOwner) {}

    void handle(final Exchange exchange) {
        final ConfiguredProvider provider = services.providers().get(redirects.provider());
        exchange.answerFailuresWith(failure -> redirects.failed(exchange, failure.problem()));
        final LogInAttempt attempt = AttemptCookie.read(exchange.headers(), redirects.provider())
                .filter(begun -> begun.isContinuedBy(
                        exchange.query("state"), services.clock().instant()))
                .orElseThrow(LogInCallback::expired);
        final String code = code(exchange);
        services.logIn().sessions().requireUp();
        final URI callback = redirects.callback();
        provider.ask(
                exchange,
                asked -> asked.identify(attempt, callback, code),
                identity -> useUp(exchange, attempt, identity));
    }

    /** Only after the provider has taken the code, so that nobody else can fill Redis with attempts. */
    private void useUp(final Exchange exchange, final LogInAttempt attempt, final Identity identity) {
        exchange.continueWith(services.attempts().use(attempt.state(), LogInAttempt.LIFETIME), first -> {
            if (!first) {
                throw expired();
            }
            arrive(exchange, identity);
        });
    }

    private String code(final Exchange exchange) {
        final String error = exchange.query("error");
        if (DENIED.equals(error)) {
            throw new RequestProblem(Problem.LOGIN_DENIED, "oauth.denied");
        }
        final String code = exchange.query("code");
        if (error != null || code == null || code.isBlank()) {
            throw ProviderFailure.refused(redirects.provider(), "it sent the browser back without a code");
        }
        return code;
    }

    private void arrive(final Exchange exchange, final Identity identity) {
        services.authentication().optionalSession(exchange, session -> services.workers()
                .call(exchange, () -> find(identity, session), arrival -> {
                    if (arrival.emailOwner() != null) {
                        exchange.respond(redirects.emailTaken(exchange, arrival.emailOwner()));
                    } else {
                        services.start().begin(exchange, arrival.user(), session, begun -> redirects.home(exchange));
                    }
                }));
    }

    private Arrival find(final Identity identity, final Optional<Session> session) {
        try {
            return new Arrival(users.enter(identity, session.map(Session::userId)), null);
        } catch (final EmailTakenException taken) {
            return new Arrival(null, taken.kind());
        }
    }

    private static RequestProblem expired() {
        return new RequestProblem(Problem.LOGIN_EXPIRED, "oauth.expired");
    }
}
