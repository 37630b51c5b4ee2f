package io.stocking.round;

/** What news may say, so that it fits its messages and moves no price out of the world. */
public final class NewsLimits {
    /** Greatest strength in basis points. */
    public static final int MAX_STRENGTH = 2_000;

    /** Longest half-life in seconds. */
    public static final int MAX_HALF_LIFE = 3_600;

    /** Longest news id in bytes. */
    public static final int MAX_NEWS_ID_BYTES = 32;

    /** Longest sector in bytes. */
    public static final int MAX_SECTOR_BYTES = 24;

    /** Longest headline in bytes of UTF-8. */
    public static final int MAX_HEADLINE_BYTES = 120;

    /** Longest body in bytes of UTF-8. */
    public static final int MAX_BODY_BYTES = 240;

    private NewsLimits() {}

    /** Whether a value is 1 to its limit: strengths, half-lives and lengths all are. */
    public static boolean fits(final int value, final int limit) {
        return value >= 1 && value <= limit;
    }
}
