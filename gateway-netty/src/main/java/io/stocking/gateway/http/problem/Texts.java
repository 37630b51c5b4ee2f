package io.stocking.gateway.http.problem;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences said to clients, in one language. */
public enum Texts {
    ENGLISH(Locale.ROOT),
    KOREAN(Locale.KOREAN);

    private static final List<Locale> OFFERED = List.of(Locale.ENGLISH, Locale.KOREAN);
    private static final int MAX_HEADER_LENGTH = 200;

    private final ResourceBundle bundle;

    Texts(final Locale locale) {
        bundle = ResourceBundle.getBundle(
                "io.stocking.gateway.http.problem.texts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language an {@code Accept-Language} header asks for; English when it is missing or makes no sense. */
    public static Texts accepted(final String header) {
        if (header == null || header.length() > MAX_HEADER_LENGTH) {
            return ENGLISH;
        }
        try {
            final Locale best = Locale.lookup(Locale.LanguageRange.parse(header), OFFERED);
            return Locale.KOREAN.equals(best) ? KOREAN : ENGLISH;
        } catch (final IllegalArgumentException malformed) {
            return ENGLISH;
        }
    }

    /** The text of {@code key} with {0}, {1} and so on replaced. */
    public String text(final String key, final String... arguments) {
        final String pattern = bundle.getString(key);
        final StringBuilder text = new StringBuilder(pattern.length() + 32);
        int from = 0;
        for (int open = pattern.indexOf('{'); open >= 0; open = pattern.indexOf('{', from)) {
            text.append(pattern, from, open).append(arguments[pattern.charAt(open + 1) - '0']);
            from = open + 3;
        }
        return text.append(pattern, from, pattern.length()).toString();
    }

    ResourceBundle bundle() {
        return bundle;
    }
}
