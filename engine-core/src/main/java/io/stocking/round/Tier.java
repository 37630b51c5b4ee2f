package io.stocking.round;

/** How good a player is, by rating. */
public enum Tier {
    BRONZE(0),
    SILVER(100),
    GOLD(200),
    PLATINUM(300),
    DIAMOND(400);

    private static final Tier[] HIGHEST_FIRST = {DIAMOND, PLATINUM, GOLD, SILVER};

    private final int fromRating;

    Tier(final int fromRating) {
        this.fromRating = fromRating;
    }

    /** The lowest rating of this tier. */
    public int fromRating() {
        return fromRating;
    }

    /** The tier of a rating. */
    public static Tier of(final int rating) {
        for (final Tier tier : HIGHEST_FIRST) {
            if (rating >= tier.fromRating) {
                return tier;
            }
        }
        return BRONZE;
    }
}
