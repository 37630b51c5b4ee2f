package io.stocking.gateway.rest;

import java.time.Instant;

/**
 * Writes moments as {@link Instant#toString()} does, several times as fast: those of one answer, and of the answers around it, share
 * their second, so its text is kept.
 */
final class UtcTime {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int NANO_DIGITS = 9;

    private static volatile Second newest = new Second(0);

    private UtcTime() {}

    /** @param nanos since the epoch */
    static String text(final long nanos) {
        final long second = Math.floorDiv(nanos, NANOS_PER_SECOND);
        final int fraction = (int) Math.floorMod(nanos, NANOS_PER_SECOND);
        Second known = newest;
        if (known.epochSecond != second) {
            known = new Second(second);
            newest = known;
        }
        return fraction == 0 ? known.text + 'Z' : known.text + '.' + digits(fraction) + 'Z';
    }

    /** Three, six or nine digits, as many as are needed. */
    private static String digits(final int fraction) {
        int rest = fraction;
        int count = NANO_DIGITS;
        while (rest % 1_000 == 0) {
            rest /= 1_000;
            count -= 3;
        }
        final char[] digits = new char[count];
        for (int i = count - 1; i >= 0; i--) {
            digits[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
        return new String(digits);
    }

    private static final class Second {
        private final long epochSecond;
        private final String text;

        Second(final long epochSecond) {
            this.epochSecond = epochSecond;
            final String whole = Instant.ofEpochSecond(epochSecond).toString();
            text = whole.substring(0, whole.length() - 1);
        }
    }
}
