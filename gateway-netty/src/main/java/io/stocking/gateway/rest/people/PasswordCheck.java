package io.stocking.gateway.rest.people;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.session.Session;
import io.stocking.persistence.user.Credentials;
import io.stocking.persistence.user.UserKind;
import java.util.function.Consumer;

/** Asks somebody who is logged in for the password again: a session found open must not be enough to take an account away. */
final class PasswordCheck {
    private final PeopleServices services;

    PasswordCheck(final PeopleServices services) {
        this.services = services;
    }

    /** Goes on with the credentials when {@code password} is right; a user without a password needs none. */
    void require(
            final Exchange exchange,
            final Session session,
            final String field,
            final String password,
            final Consumer<Credentials> then) {
        services.workers().call(exchange, () -> services.users().findCredentials(session.userId()), found -> {
            final Credentials credentials = found.filter(known -> known.user().kind() != UserKind.DELETED)
                    .orElseThrow(() -> new RequestProblem(Problem.UNAUTHENTICATED, "session.ended"));
            if (credentials.passwordHash() == null) {
                then.accept(credentials);
            } else {
                compare(exchange, credentials, FieldRules.required(field, password), then);
            }
        });
    }

    private void compare(
            final Exchange exchange,
            final Credentials credentials,
            final String password,
            final Consumer<Credentials> then) {
        final String email = credentials.user().email();
        services.throttle().attempt(exchange, email);
        services.passwords().check(exchange, password, credentials.passwordHash(), check -> {
            if (!check.matches()) {
                throw new RequestProblem(Problem.WRONG_PASSWORD, "password.wrong");
            }
            services.throttle().succeeded(exchange, email);
            then.accept(credentials);
        });
    }
}
