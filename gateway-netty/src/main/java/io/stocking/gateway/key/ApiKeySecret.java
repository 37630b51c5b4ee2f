package io.stocking.gateway.key;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.stocking.gateway.session.Secrets;
import java.security.SecureRandom;

/**
 * What a bot shows: the headers {@code APCA-API-KEY-ID} and {@code APCA-API-SECRET-KEY}, or {@code Authorization: Bearer
 * ID.SECRET}.
 */
public record ApiKeySecret(String id, String secret) {
    private static final String ID_HEADER = "apca-api-key-id";
    private static final String SECRET_HEADER = "apca-api-secret-key";
    private static final String BEARER = "Bearer ";
    private static final String ID_PREFIX = "SK";
    private static final String ID_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int ID_LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A new id and 256 random bits. */
    public static ApiKeySecret next() {
        final StringBuilder id = new StringBuilder(ID_PREFIX);
        while (id.length() < ID_LENGTH) {
            id.append(ID_LETTERS.charAt(RANDOM.nextInt(ID_LETTERS.length())));
        }
        return new ApiKeySecret(id.toString(), Secrets.next());
    }

    /** Whether a request shows a key, right or wrong; other schemes are for proxies in front. */
    public static boolean isIn(final HttpHeaders headers) {
        return headers.contains(ID_HEADER) || headers.contains(SECRET_HEADER) || bearer(headers) != null;
    }

    /** The key that a request shows; what is missing is empty. */
    public static ApiKeySecret read(final HttpHeaders headers) {
        final String token = bearer(headers);
        if (token == null) {
            return new ApiKeySecret(headers.get(ID_HEADER, ""), headers.get(SECRET_HEADER, ""));
        }
        final int dot = token.indexOf('.');
        return dot < 0 ? new ApiKeySecret("", "") : new ApiKeySecret(token.substring(0, dot), token.substring(dot + 1));
    }

    private static String bearer(final HttpHeaders headers) {
        final String authorization = headers.get(HttpHeaderNames.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).trim()
                : null;
    }

    /** Whether there can be a key of this id. */
    public boolean isWellFormed() {
        return id.length() == ID_LENGTH && id.startsWith(ID_PREFIX);
    }

    /** What is kept of the secret. */
    public byte[] hash() {
        return Secrets.hash(secret);
    }

    /** Without the secret, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "ApiKeySecret[id=" + id + "]";
    }
}
