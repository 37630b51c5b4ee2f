package io.stocking.gateway.rest;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** How times and fractions are written. */
public final class Formats {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;
    private static final int FRACTION_DIGITS = 6;
    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);

    private Formats() {}

    /** RFC 3339 in UTC; null for 0, which did not happen. */
    public static String time(final long nanos) {
        return nanos == 0 ? null : UtcTime.text(nanos);
    }

    /** RFC 3339 in Korean time; null for 0. */
    public static String koreanTime(final long nanos) {
        return nanos == 0
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant(nanos).atOffset(KOREA));
    }

    /** A moment in nanoseconds since the epoch. */
    public static long nanos(final Instant instant) {
        return instant.getEpochSecond() * NANOS_PER_SECOND + instant.getNano();
    }

    /** A quotient with at most six decimals, without trailing zeros; 0 when nothing is divided. */
    public static String ratio(final long dividend, final long divisor) {
        if (divisor == 0) {
            return "0";
        }
        if (dividend % divisor == 0) {
            return Long.toString(dividend / divisor);
        }
        return BigDecimal.valueOf(dividend)
                .divide(BigDecimal.valueOf(divisor), FRACTION_DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Instant instant(final long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, NANOS_PER_SECOND), Math.floorMod(nanos, NANOS_PER_SECOND));
    }
}
