package io.stocking.game.market;

import java.util.Locale;

/** What companies have in common. */
public enum Sector {
    ELECTRONICS,
    MOTORS,
    CHEMICALS,
    BIO,
    GAMES;

    /** The sector as messages name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
