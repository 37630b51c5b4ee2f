package io.stocking.gateway.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Which passwords are taken: after NIST SP 800-63B by length and by not being a common one, whatever they are made of. */
public final class PasswordRules {
    /** Least length in code points. */
    public static final int SHORTEST = 8;
    /** Greatest length in code points. */
    public static final int LONGEST = 128;

    private static final String COMMON_PASSWORDS = "common-passwords.txt";

    private final Set<String> common = readCommon();

    /** What may be wrong with a password. */
    public enum Verdict {
        FINE,
        WRONG_LENGTH,
        COMMON
    }

    /** Judges a password, as it is after normalisation. */
    public Verdict judge(final String password) {
        final String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
        final int length = normal.codePointCount(0, normal.length());
        if (length < SHORTEST || length > LONGEST) {
            return Verdict.WRONG_LENGTH;
        }
        final boolean oneLetter = normal.codePoints().distinct().count() == 1;
        return oneLetter || common.contains(normal.toLowerCase(Locale.ROOT)) ? Verdict.COMMON : Verdict.FINE;
    }

    private static Set<String> readCommon() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRules.class.getResourceAsStream(COMMON_PASSWORDS), StandardCharsets.UTF_8))) {
            return lines.lines().collect(Collectors.toUnmodifiableSet());
        } catch (final IOException unreadable) {
            throw new UncheckedIOException(COMMON_PASSWORDS + " cannot be read", unreadable);
        }
    }
}
