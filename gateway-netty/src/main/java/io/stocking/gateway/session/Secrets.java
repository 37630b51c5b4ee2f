package io.stocking.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets of 256 random bits, which nobody guesses, so that a fast hash is enough to keep them by. */
public final class Secrets {
    /** Characters of 256 bits in base64url. */
    public static final int LENGTH = 43;

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Secrets() {}

    /** A new one, in base64url. */
    public static String next() {
        final byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return ENCODER.encodeToString(secret);
    }

    /** SHA-256: who reads what is kept cannot log in with it. */
    public static byte[] hash(final String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (final NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this JVM has no SHA-256", missing);
        }
    }

    /** The same as text, in base64url. */
    static String hashText(final String secret) {
        return ENCODER.encodeToString(hash(secret));
    }
}
