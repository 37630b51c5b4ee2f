package io.stocking.game.market;

import java.util.Locale;

/** What companies have in common. */
public enum Sector {
    ELECTRONICS("전자", "electronics"),
    MOTORS("자동차", "motors"),
    CHEMICALS("화학", "chemicals"),
    BIO("바이오", "biotech"),
    GAMES("게임", "games");

    private final String nameKo;
    private final String nameEn;

    Sector(final String nameKo, final String nameEn) {
        this.nameKo = nameKo;
        this.nameEn = nameEn;
    }

    /** The sector in Korean words. */
    public String nameKo() {
        return nameKo;
    }

    /** The sector in English words. */
    public String nameEn() {
        return nameEn;
    }

    /** The sector as messages name it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
