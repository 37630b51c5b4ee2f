package io.stocking.gateway.rest.people;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.http.problem.Texts;
import io.stocking.gateway.mail.Mail;
import io.stocking.gateway.mail.Outbox;
import io.stocking.gateway.session.Secrets;
import io.stocking.persistence.user.MailToken;
import io.stocking.persistence.user.MailTokens;
import io.stocking.persistence.user.UserKind;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** The mails to people, in the language of the request that led to them; links go to the public address, never to a Host header. */
public final class Mails {
    private static final Duration SIGN_UP_LIFETIME = Duration.ofHours(24);
    private static final Duration RESET_LIFETIME = Duration.ofHours(1);

    private final Outbox outbox;
    private final MailTokens tokens;
    private final String site;

    /** @param publicUrl address of the site as people know it */
    public Mails(final Outbox outbox, final MailTokens tokens, final URI publicUrl) {
        this.outbox = outbox;
        this.tokens = tokens;
        final String url = publicUrl.toString();
        site = url.endsWith("/") ? url : url + '/';
    }

    /** The language of those who send a request. */
    static Texts language(final Exchange exchange) {
        return Texts.accepted(exchange.headers().get(HttpHeaderNames.ACCEPT_LANGUAGE));
    }

    /** Asks the owner of an e-mail whether he signs up; blocks. */
    void confirmSignUp(final Texts texts, final MailToken signUp) {
        sendLink(texts, signUp, "mail.sign-up", "?verify=", SIGN_UP_LIFETIME);
    }

    /** Lets the owner of an e-mail choose another password; blocks. */
    void resetPassword(final Texts texts, final MailToken reset) {
        sendLink(texts, reset, "mail.reset", "?reset=", RESET_LIFETIME);
    }

    /** Tells the owner of an e-mail that somebody wants to sign up with it, who has an account. */
    void alreadySignedUp(final Texts texts, final String email, final UserKind kind) {
        send(texts, email, "mail.known", wayIn(texts, kind), site);
    }

    /** Tells the owner of an e-mail that his account has no password that could be reset. */
    void noPassword(final Texts texts, final String email, final UserKind kind) {
        send(texts, email, "mail.no-password", wayIn(texts, kind), site);
    }

    /** What a link stands for; blocks. */
    Optional<MailToken> find(final String secret, final MailToken.Purpose purpose) {
        return tokens.find(Secrets.hash(secret), purpose);
    }

    /** Takes the link back, and others like it; false when somebody has done so already; blocks. */
    boolean use(final MailToken token) {
        return tokens.remove(token.email(), token.purpose());
    }

    private static String wayIn(final Texts texts, final UserKind kind) {
        return texts.text("mail.way." + kind.name().toLowerCase(Locale.ROOT));
    }

    private void sendLink(
            final Texts texts, final MailToken token, final String text, final String query, final Duration lifetime) {
        final String secret = Secrets.next();
        tokens.add(Secrets.hash(secret), token, lifetime);
        send(texts, token.email(), text, site + query + secret, Long.toString(lifetime.toHours()));
    }

    private void send(final Texts texts, final String to, final String text, final String... arguments) {
        final Mail mail = new Mail(to, texts.text(text + ".subject"), texts.text(text + ".text", arguments));
        if (!outbox.offer(mail)) {
            throw new RequestProblem(Problem.UNAVAILABLE, "mail.busy");
        }
    }
}
