package io.stocking.gateway.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** The secret in a link: 256 random bits, of which only the SHA-256 is kept. */
public record LinkToken(String secret) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    public static LinkToken next() {
        final byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(secret));
    }

    /** What it is kept by. */
    public byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (final NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this JVM has no SHA-256", missing);
        }
    }

    /** Without the secret, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "LinkToken";
    }
}
