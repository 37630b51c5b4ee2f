package io.stocking.gateway.rest.people;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.persistence.user.Credentials;
import io.stocking.persistence.user.User;
import java.util.Set;

/**
 * {@code POST /api/auth/login}. Whether a user exists shows neither in the answer nor in the work done for it (OWASP
 * Authentication Cheat Sheet).
 */
final class PasswordLogin {
    private static final Set<String> FIELDS = Set.of("email", "password");

    private final PeopleServices services;

    PasswordLogin(final PeopleServices services) {
        this.services = services;
    }

    void handle(final Exchange exchange) {
        final Form form = Form.read(exchange.body(), FIELDS);
        final String email = FieldRules.email(form.get("email"));
        final String password = FieldRules.required("password", form.get("password"));
        services.sessions().requireUp();
        services.throttle().attempt(exchange, email);
        services.workers().call(exchange, () -> services.users().findByEmail(email), found -> {
            final String hash = found.map(Credentials::passwordHash).orElse(null);
            services.passwords().check(exchange, password, hash, check -> {
                if (!check.matches()) {
                    throw new RequestProblem(Problem.WRONG_CREDENTIALS, "credentials.wrong");
                }
                services.throttle().succeeded(exchange, email);
                final User user = found.get().user();
                if (check.outdated()) {
                    rehash(exchange, password, found.get());
                } else {
                    enter(exchange, user);
                }
            });
        });
    }

    private void rehash(final Exchange exchange, final String password, final Credentials before) {
        final long userId = before.user().id();
        services.passwords().hash(exchange, password, hash -> services.workers()
                .call(
                        exchange,
                        () -> services.users().replacePasswordHash(userId, before.passwordHash(), hash),
                        replaced -> enter(exchange, before.user())));
    }

    private void enter(final Exchange exchange, final User user) {
        services.authentication()
                .optionalSession(exchange, session -> services.start().begin(exchange, user, session));
    }
}
