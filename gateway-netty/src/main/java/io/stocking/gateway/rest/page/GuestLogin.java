package io.stocking.gateway.rest.page;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.rest.Authentication;
import io.stocking.gateway.rest.Workers;
import io.stocking.gateway.session.Nicknames;
import io.stocking.gateway.session.SessionStore;
import io.stocking.persistence.user.User;
import java.util.Optional;

/** {@code POST /api/auth/guest}: a user with a nickname, an account at the exchange and a session, in one step. */
final class GuestLogin {
    private static final int NICKNAME_ATTEMPTS = 8;

    private final Authentication authentication;
    private final Workers workers;
    private final UserDirectory users;
    private final Nicknames nicknames;
    private final SessionStore sessions;
    private final SessionStart start;

    GuestLogin(final PageServices services) {
        authentication = services.authentication();
        workers = services.workers();
        users = services.logIn().users();
        nicknames = services.logIn().nicknames();
        sessions = services.logIn().sessions();
        start = new SessionStart(services.logIn());
    }

    /** Who has a session already stays who he is. */
    void handle(final Exchange exchange) {
        authentication.optionalSession(exchange, session -> {
            if (session.isPresent()) {
                start.resume(exchange, session.get());
            } else {
                create(exchange);
            }
        });
    }

    private void create(final Exchange exchange) {
        sessions.requireUp();
        workers.call(exchange, this::createUser, user -> start.begin(exchange, user));
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
}
