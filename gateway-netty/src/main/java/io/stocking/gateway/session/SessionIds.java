package io.stocking.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Makes session ids, and the hashes of them under which sessions are stored. */
final class SessionIds {
    /** Characters of 256 bits in base64url. */
    static final int LENGTH = 43;

    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private SessionIds() {}

    static String next() {
        final byte[] secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return ENCODER.encodeToString(secret);
    }

    /** Who reads the store cannot log in with what is there. */
    static String hash(final String id) {
        try {
            final MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return ENCODER.encodeToString(digest.digest(id.getBytes(StandardCharsets.US_ASCII)));
        } catch (final NoSuchAlgorithmException missing) {
            throw new IllegalStateException("this JVM has no SHA-256", missing);
        }
    }
}
