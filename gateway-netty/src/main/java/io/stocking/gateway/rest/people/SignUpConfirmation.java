package io.stocking.gateway.rest.people;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.http.problem.Texts;
import io.stocking.persistence.user.EmailTakenException;
import io.stocking.persistence.user.MailToken;
import io.stocking.persistence.user.MailToken.Purpose;
import io.stocking.persistence.user.NicknameTakenException;
import io.stocking.persistence.user.User;
import java.util.Optional;
import java.util.Set;

/**
 * {@code POST /api/auth/verify}: who signed up follows the link in the mail and gives the password again. A link alone is not
 * enough: it would make an account of the owner of an e-mail whose password somebody else has chosen.
 */
final class SignUpConfirmation {
    private static final Set<String> FIELDS = Set.of("token", "password");

    private final PeopleServices services;

    SignUpConfirmation(final PeopleServices services) {
        this.services = services;
    }

    /** Answers a sign-up the same way whether the e-mail is taken or not; its owner learns it by mail. */
    void request(
            final Exchange exchange, final Long guestId, final String email, final String nickname, final String hash) {
        final Texts texts = Mails.language(exchange);
        services.workers()
                .call(
                        exchange,
                        () -> {
                            send(texts, new MailToken(Purpose.SIGN_UP, email, guestId, nickname, hash));
                            return email;
                        },
                        sent -> respondSent(exchange));
    }

    /** Answers that a mail is on its way, if there is anybody to get one. */
    static void respondSent(final Exchange exchange) {
        exchange.respondJson(HttpResponseStatus.ACCEPTED, json -> {
            json.writeStartObject();
            json.writeStringField("status", "mail-sent");
            json.writeEndObject();
        });
    }

    private void send(final Texts texts, final MailToken signUp) {
        if (services.users().isNicknameTaken(signUp.nickname())) {
            throw new RequestProblem(Problem.NICKNAME_TAKEN, "nickname.used", signUp.nickname());
        }
        services.users()
                .findByEmail(signUp.email())
                .ifPresentOrElse(
                        owner -> services.mails()
                                .alreadySignedUp(
                                        texts, signUp.email(), owner.user().kind()),
                        () -> services.mails().confirmSignUp(texts, signUp));
    }

    void handle(final Exchange exchange) {
        final Form form = Form.read(exchange.body(), FIELDS);
        final String secret = FieldRules.required("token", form.get("token"));
        final String password = FieldRules.required("password", form.get("password"));
        final Mails mails = services.requireMails();
        services.sessions().requireUp();
        services.workers().call(exchange, () -> mails.find(secret, Purpose.SIGN_UP), found -> {
            final MailToken signUp = found.orElseThrow(SignUpConfirmation::linkOver);
            services.throttle().attempt(exchange, signUp.email());
            services.passwords().check(exchange, password, signUp.passwordHash(), check -> {
                if (!check.matches()) {
                    throw new RequestProblem(Problem.WRONG_PASSWORD, "password.wrong");
                }
                services.throttle().succeeded(exchange, signUp.email());
                services.workers().call(exchange, () -> accept(signUp), user -> enter(exchange, user));
            });
        });
    }

    private void enter(final Exchange exchange, final User user) {
        services.authentication()
                .optionalSession(exchange, session -> services.start().begin(exchange, user, session));
    }

    static RequestProblem linkOver() {
        return new RequestProblem(Problem.INVALID_LINK, "link.over");
    }

    private User accept(final MailToken signUp) {
        if (!services.mails().use(signUp)) {
            throw linkOver();
        }
        try {
            return add(signUp, signUp.nickname());
        } catch (final NicknameTakenException meanwhile) {
            return add(signUp, substitute(signUp));
        } catch (final EmailTakenException meanwhile) {
            throw SignUp.emailTaken(meanwhile.kind());
        }
    }

    /** A guest keeps the name he has. */
    private String substitute(final MailToken signUp) {
        return Optional.ofNullable(signUp.userId())
                .flatMap(services.users()::find)
                .map(User::nickname)
                .orElseGet(services.logIn().nicknames()::next);
    }

    private User add(final MailToken signUp, final String nickname) {
        return signUp.userId() == null
                ? services.users().create(signUp.email(), nickname, signUp.passwordHash())
                : services.users()
                        .promote(signUp.userId(), signUp.email(), nickname, signUp.passwordHash())
                        .orElseThrow(() -> new RequestProblem(Problem.ALREADY_SIGNED_UP, "signed-up.already"));
    }
}
