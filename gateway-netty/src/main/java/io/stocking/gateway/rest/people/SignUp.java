package io.stocking.gateway.rest.people;

import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.session.Session;
import io.stocking.persistence.user.EmailTakenException;
import io.stocking.persistence.user.NicknameTakenException;
import io.stocking.persistence.user.User;
import io.stocking.persistence.user.UserKind;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * {@code POST /api/auth/sign-up}: a guest becomes a user with a password and keeps the account; anybody else gets a new one.
 * Where mails are sent, that waits for {@link SignUpConfirmation}.
 */
final class SignUp {
    private static final Set<String> FIELDS = Set.of("email", "password", "nickname");

    private final PeopleServices services;
    private final SignUpConfirmation confirmation;

    SignUp(final PeopleServices services, final SignUpConfirmation confirmation) {
        this.services = services;
        this.confirmation = confirmation;
    }

    void handle(final Exchange exchange) {
        final Form form = Form.read(exchange.body(), FIELDS);
        final String email = FieldRules.email(form.get("email"));
        final String nickname = FieldRules.nickname(form.get("nickname"));
        final String password = FieldRules.newPassword("password", form.get("password"));
        services.sessions().requireUp();
        // A taken e-mail is told, so asking for many of them is slowed down like guessing passwords.
        services.throttle().attempt(exchange, email);
        services.authentication()
                .optionalSession(exchange, session -> services.passwords().hash(exchange, password, hash -> {
                    if (services.mails() == null) {
                        begin(exchange, session, email, nickname, hash);
                    } else {
                        final Long guestId = session.map(Session::userId).orElse(null);
                        confirmation.request(exchange, guestId, email, nickname, hash);
                    }
                }));
    }

    private void begin(
            final Exchange exchange,
            final Optional<Session> session,
            final String email,
            final String nickname,
            final String hash) {
        services.workers().call(exchange, () -> add(session, email, nickname, hash), user -> {
            services.throttle().succeeded(exchange, email);
            services.start().begin(exchange, user);
        });
    }

    private User add(final Optional<Session> session, final String email, final String nickname, final String hash) {
        try {
            if (session.isEmpty()) {
                return services.users().create(email, nickname, hash);
            }
            return services.users()
                    .promote(session.get().userId(), email, nickname, hash)
                    .orElseThrow(() -> new RequestProblem(Problem.ALREADY_SIGNED_UP, "signed-up.already"));
        } catch (final NicknameTakenException taken) {
            throw new RequestProblem(Problem.NICKNAME_TAKEN, "nickname.used", nickname);
        } catch (final EmailTakenException taken) {
            throw emailTaken(taken.kind());
        }
    }

    /** Says which way the owner of an e-mail logs in. */
    static RequestProblem emailTaken(final UserKind owner) {
        return owner == UserKind.LOCAL
                ? new RequestProblem(Problem.EMAIL_TAKEN, "email.taken")
                : new RequestProblem(
                        Problem.EMAIL_TAKEN, "email.elsewhere", owner.name().toLowerCase(Locale.ROOT));
    }
}
