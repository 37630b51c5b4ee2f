package io.stocking.gateway.rest.people;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.session.Session;
import io.stocking.persistence.user.Credentials;
import io.stocking.persistence.user.NicknameTakenException;
import io.stocking.persistence.user.User;
import java.util.Set;

/**
 * {@code PATCH /api/me}: another nickname, or another password, which needs the old one. Either starts a new session in place
 * of the old one, since that carries the nickname and may be in other hands.
 */
final class ProfileChange {
    private static final String NICKNAME = "nickname";
    private static final String OLD_PASSWORD = "oldPassword";
    private static final String NEW_PASSWORD = "newPassword";
    private static final Set<String> FIELDS = Set.of(NICKNAME, OLD_PASSWORD, NEW_PASSWORD);

    private final PeopleServices services;
    private final PasswordCheck passwordCheck;

    ProfileChange(final PeopleServices services) {
        this.services = services;
        passwordCheck = new PasswordCheck(services);
    }

    void handle(final Exchange exchange, final Session session) {
        final Form form = Form.read(exchange.body(), FIELDS);
        if ((form.get(NICKNAME) == null) == (form.get(NEW_PASSWORD) == null)) {
            throw new RequestProblem(Problem.UNPROCESSABLE, "profile.one-change");
        }
        services.sessions().requireUp();
        if (form.get(NICKNAME) == null) {
            changePassword(exchange, session, form);
        } else {
            final String nickname = FieldRules.nickname(form.get(NICKNAME));
            services.workers().call(exchange, () -> rename(session.userId(), nickname), user -> services.start()
                    .begin(exchange, user));
        }
    }

    private User rename(final long userId, final String nickname) {
        try {
            // A session of a user who was deleted at another gateway lives on here for a moment.
            if (!services.users().updateNickname(userId, nickname)) {
                throw new RequestProblem(Problem.UNAUTHENTICATED, "session.ended");
            }
            return services.users().find(userId).orElseThrow();
        } catch (final NicknameTakenException taken) {
            throw new RequestProblem(Problem.NICKNAME_TAKEN, "nickname.used", nickname);
        }
    }

    private void changePassword(final Exchange exchange, final Session session, final Form form) {
        final String password = FieldRules.newPassword(NEW_PASSWORD, form.get(NEW_PASSWORD));
        passwordCheck.require(exchange, session, OLD_PASSWORD, form.get(OLD_PASSWORD), credentials -> {
            if (credentials.passwordHash() == null) {
                throw new RequestProblem(Problem.UNPROCESSABLE, "password.none");
            }
            services.passwords().hash(exchange, password, hash -> services.workers()
                    .call(exchange, () -> replace(credentials, hash), user -> services.start()
                            .begin(exchange, user)));
        });
    }

    /** Another change that came in between has made the old password another one. */
    private User replace(final Credentials before, final String hash) {
        if (!services.users().replacePasswordHash(before.user().id(), before.passwordHash(), hash)) {
            throw new RequestProblem(Problem.WRONG_PASSWORD, "password.wrong");
        }
        return before.user();
    }
}
