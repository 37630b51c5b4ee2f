package io.stocking.gateway.session;

import java.time.Instant;

/**
 * A log-in that lasts.
 *
 * @param id the secret that the cookie carries
 * @param userId the user, whose account at the exchange has the same number
 * @param created when the user logged in
 */
public record Session(String id, long userId, String nickname, Instant created) {
    private static final char SEPARATOR = '|';

    /** What is stored under the session. */
    String encode() {
        return "" + userId + SEPARATOR + created.toEpochMilli() + SEPARATOR + nickname;
    }

    /**
     * Reads what {@link #encode} wrote.
     *
     * @throws IllegalArgumentException when it is something else
     */
    static Session decode(final String id, final String stored) {
        final int first = stored.indexOf(SEPARATOR);
        final int second = stored.indexOf(SEPARATOR, first + 1);
        if (first < 0 || second < 0) {
            throw new IllegalArgumentException("stored session has no user, time and nickname");
        }
        return new Session(
                id,
                Long.parseLong(stored.substring(0, first)),
                stored.substring(second + 1),
                Instant.ofEpochMilli(Long.parseLong(stored.substring(first + 1, second))));
    }

    /** Without the secret, so that it cannot get into a log. */
    @Override
    public String toString() {
        return "Session[userId=" + userId + ", created=" + created + "]";
    }
}
