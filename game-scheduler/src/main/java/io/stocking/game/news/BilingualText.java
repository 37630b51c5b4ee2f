package io.stocking.game.news;

import io.stocking.round.NewsLimits;
import java.nio.charset.StandardCharsets;

/** The same in Korean and in English; {@code {name}} stands for whom it is about. */
public record BilingualText(String ko, String en) {
    private static final String NAME = "{name}";

    /** A text in both languages. */
    public BilingualText {
        if (ko.isBlank() || en.isBlank()) {
            throw new IllegalArgumentException("a text has a Korean '" + ko + "' and an English '" + en + "' part");
        }
    }

    /** Whether the text says somewhere whom it is about, in both languages. */
    boolean isNamed() {
        return ko.contains(NAME) && en.contains(NAME);
    }

    /** The text about somebody. */
    BilingualText about(final String nameKo, final String nameEn) {
        return new BilingualText(ko.replace(NAME, nameKo), en.replace(NAME, nameEn));
    }

    /** Whether both languages keep a limit of {@link NewsLimits}, in bytes of UTF-8. */
    boolean fits(final int limit) {
        return NewsLimits.fits(bytes(ko), limit) && NewsLimits.fits(bytes(en), limit);
    }

    private static int bytes(final String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
