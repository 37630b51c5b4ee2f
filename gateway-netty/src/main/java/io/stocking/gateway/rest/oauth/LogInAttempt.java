package io.stocking.gateway.rest.oauth;

import io.stocking.gateway.session.Secrets;
import io.stocking.persistence.user.IdentityProvider;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A log-in on its way to a provider and back. State, PKCE verifier and nonce follow from a secret that only the browser keeps, so
 * nothing is stored here, and who sees the state cannot tell the verifier. They also follow from provider and time: what
 * was begun elsewhere, or is made younger, does not fit.
 *
 * @param secret 256 random bits in base64url
 * @param startedSeconds since the epoch
 */
record LogInAttempt(IdentityProvider provider, String secret, long startedSeconds) {
    /** How long somebody may take at the provider. */
    static final Duration LIFETIME = Duration.ofMinutes(10);

    private static final String ALGORITHM = "HmacSHA256";
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    /** A new attempt. */
    static LogInAttempt start(final IdentityProvider provider, final Instant now) {
        return new LogInAttempt(provider, Secrets.next(), now.getEpochSecond());
    }

    /** What the provider hands back, and the browser's secret has to fit. */
    String state() {
        return derive("state");
    }

    /** What proves at the token endpoint that the code was asked for here (RFC 7636). */
    String verifier() {
        return derive("verifier");
    }

    /** What the ID token has to repeat. */
    String nonce() {
        return derive("nonce");
    }

    /** Whether a state that came back belongs to this attempt, and in time. */
    boolean isContinuedBy(final String state, final Instant now) {
        return state != null
                && MessageDigest.isEqual(bytes(state), bytes(state()))
                && now.getEpochSecond() - startedSeconds <= LIFETIME.toSeconds();
    }

    private String derive(final String purpose) {
        try {
            final Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(bytes(secret), ALGORITHM));
            return ENCODER.encodeToString(mac.doFinal(bytes(purpose + '.' + provider.word() + '.' + startedSeconds)));
        } catch (final NoSuchAlgorithmException | InvalidKeyException missing) {
            throw new IllegalStateException("this JVM has no " + ALGORITHM, missing);
        }
    }

    private static byte[] bytes(final String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Without the secret, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "LogInAttempt[provider=" + provider + ", startedSeconds=" + startedSeconds + "]";
    }
}
