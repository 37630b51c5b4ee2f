package io.stocking.gateway.rest.people;

import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Texts;
import io.stocking.gateway.session.EndReason;
import io.stocking.persistence.user.Credentials;
import io.stocking.persistence.user.MailToken;
import io.stocking.persistence.user.MailToken.Purpose;
import io.stocking.persistence.user.User;
import java.util.Set;

/**
 * {@code POST /api/auth/password-reset} sends a link to an e-mail, {@code POST /api/auth/password} with what is in it sets another
 * password and ends the user's session everywhere. The first answers the same whether the e-mail has a user or not.
 */
final class PasswordReset {
    private static final Set<String> REQUEST_FIELDS = Set.of("email");
    private static final Set<String> FIELDS = Set.of("token", "newPassword");

    private final PeopleServices services;

    PasswordReset(final PeopleServices services) {
        this.services = services;
    }

    void request(final Exchange exchange) {
        final String email =
                FieldRules.email(Form.read(exchange.body(), REQUEST_FIELDS).get("email"));
        services.requireMails();
        services.throttle().attempt(exchange, email);
        final Texts texts = Mails.language(exchange);
        services.workers()
                .call(
                        exchange,
                        () -> {
                            services.users().findByEmail(email).ifPresent(owner -> send(texts, owner));
                            return email;
                        },
                        sent -> SignUpConfirmation.respondSent(exchange));
    }

    private void send(final Texts texts, final Credentials owner) {
        final User user = owner.user();
        if (owner.passwordHash() == null) {
            services.mails().noPassword(texts, user.email(), user.kind());
        } else {
            services.mails()
                    .resetPassword(texts, new MailToken(Purpose.PASSWORD_RESET, user.email(), user.id(), null, null));
        }
    }

    void handle(final Exchange exchange) {
        final Form form = Form.read(exchange.body(), FIELDS);
        final String secret = FieldRules.required("token", form.get("token"));
        final String password = FieldRules.newPassword("newPassword", form.get("newPassword"));
        final Mails mails = services.requireMails();
        services.sessions().requireUp();
        services.workers().call(exchange, () -> mails.find(secret, Purpose.PASSWORD_RESET), found -> {
            final MailToken reset = found.orElseThrow(SignUpConfirmation::linkOver);
            services.passwords().hash(exchange, password, hash -> services.workers()
                    .call(exchange, () -> replace(reset, hash), userId -> end(exchange, reset, userId)));
        });
    }

    private long replace(final MailToken reset, final String hash) {
        final long userId = reset.userId();
        final boolean replaced = services.mails().use(reset)
                && services.users()
                        .findCredentials(userId)
                        .filter(credentials ->
                                reset.email().equals(credentials.user().email()))
                        .map(Credentials::passwordHash)
                        .filter(before -> services.users().replacePasswordHash(userId, before, hash))
                        .isPresent();
        if (!replaced) {
            throw SignUpConfirmation.linkOver();
        }
        return userId;
    }

    private void end(final Exchange exchange, final MailToken reset, final long userId) {
        services.throttle().succeeded(exchange, reset.email());
        exchange.continueWith(
                services.sessions().endOf(userId, EndReason.PASSWORD_RESET),
                ended -> exchange.respondEmpty(HttpResponseStatus.NO_CONTENT));
    }
}
