package io.stocking.gateway.http;

import java.util.concurrent.ThreadLocalRandom;

/** The id every answer carries: the client's own when it is sane, else a fresh one. */
final class RequestIds {
    private static final int MAX_LENGTH = 64;

    private RequestIds() {}

    static String take(final String offered) {
        return offered != null && isSane(offered) ? offered : next();
    }

    private static boolean isSane(final String id) {
        if (id.isEmpty() || id.length() > MAX_LENGTH) {
            return false;
        }
        for (int i = 0; i < id.length(); i++) {
            final char c = id.charAt(i);
            final boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!letterOrDigit && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static String next() {
        final ThreadLocalRandom random = ThreadLocalRandom.current();
        return Long.toHexString(random.nextLong() | Long.MIN_VALUE);
    }
}
