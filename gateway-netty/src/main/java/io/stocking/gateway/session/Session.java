package io.stocking.gateway.session;

import java.time.Instant;

/**
 * A log-in that lasts.
 *
 * @param id the secret that the cookie carries
 * @param credential the hash of the id, by which the session is stored and spoken of
 * @param userId the user, whose account at the exchange has the same number
 * @param joined when the user came first
 * @param created when the user logged in
 */
public record Session(String id, String credential, long userId, String nickname, Instant joined, Instant created)
        implements Caller {
    private static final char SEPARATOR = '|';
    private static final int PARTS = 4;

    Session(final String id, final long userId, final String nickname, final Instant joined, final Instant created) {
        this(id, Secrets.hashText(id), userId, nickname, joined, created);
    }

    /** What is stored under the session. */
    String encode() {
        return "" + userId + SEPARATOR + joined.toEpochMilli() + SEPARATOR + created.toEpochMilli() + SEPARATOR
                + nickname;
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    static Session decode(final String id, final String stored) {
        final String[] parts = stored.split("\\|", PARTS);
        if (parts.length != PARTS) {
            throw new IllegalArgumentException("stored session has " + parts.length + " parts, not " + PARTS);
        }
        return new Session(id, Long.parseLong(parts[0]), parts[PARTS - 1], millis(parts[1]), millis(parts[2]));
    }

    private static Instant millis(final String text) {
        return Instant.ofEpochMilli(Long.parseLong(text));
    }

    /** Without the secret, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "Session[userId=" + userId + ", created=" + created + "]";
    }
}
