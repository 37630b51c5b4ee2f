package io.stocking.gateway.rest.page;

import java.util.Locale;

/** What rating points are called, by the points a tier starts at. */
enum Tier {
    BRONZE(Integer.MIN_VALUE),
    SILVER(100),
    GOLD(200),
    PLATINUM(300),
    DIAMOND(400);

    private final int from;

    Tier(final int from) {
        this.from = from;
    }

    static Tier of(final int mmr) {
        Tier reached = BRONZE;
        for (final Tier tier : values()) {
            if (mmr >= tier.from) {
                reached = tier;
            }
        }
        return reached;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
