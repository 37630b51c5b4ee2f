package io.stocking.game.market;

import java.nio.charset.StandardCharsets;

/**
 * A company of the game.
 *
 * @param symbol six digits, as on the Korean exchange
 * @param nameKo Korean name, at most {@link #MAX_NAME_BYTES} bytes in UTF-8
 * @param nameEn English name, likewise
 * @param sector what sector news moves it
 */
public record Company(String symbol, String nameKo, String nameEn, Sector sector) {
    /** Longest name in bytes of UTF-8. */
    public static final int MAX_NAME_BYTES = 48;

    /** A company whose symbol and names fit the message schema. */
    public Company {
        if (!symbol.matches("[0-9]{6}")) {
            throw new IllegalArgumentException("symbol '" + symbol + "' is not six digits");
        }
        checkName(nameKo);
        checkName(nameEn);
    }

    private static void checkName(final String name) {
        final int bytes = name.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < 1 || bytes > MAX_NAME_BYTES) {
            throw new IllegalArgumentException(
                    "name '" + name + "' has " + bytes + " bytes, not 1 to " + MAX_NAME_BYTES);
        }
    }
}
