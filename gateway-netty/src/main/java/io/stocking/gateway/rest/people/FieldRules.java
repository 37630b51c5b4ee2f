package io.stocking.gateway.rest.people;

import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import io.stocking.gateway.password.PasswordRules;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** What e-mails, nicknames and passwords may be. */
public final class FieldRules {
    /** RFC 5321, 4.5.3.1.3, less the brackets around a path. */
    private static final int LONGEST_EMAIL = 254;

    private static final int LONGEST_NICKNAME = 20;
    private static final int LONGEST_KEY_NAME = 40;

    private static final String LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
    /** As browsers check {@code <input type=email>} (HTML Standard, 4.10.5.1.5), with a dot in the domain. */
    private static final Pattern EMAIL =
            Pattern.compile("[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@" + LABEL + "(?:\\." + LABEL + ")+");

    private static final Pattern NICKNAME = nameOf(LONGEST_NICKNAME);
    private static final Pattern KEY_NAME = nameOf(LONGEST_KEY_NAME);
    private static final PasswordRules PASSWORDS = new PasswordRules();

    private FieldRules() {}

    private static Pattern nameOf(final int longest) {
        return Pattern.compile("(?! )[\\p{L}\\p{M}\\p{N} ._-]{1," + longest + "}(?<! )");
    }

    /**
     * An e-mail in lower case, as users are found by.
     *
     * @throws RequestProblem when it is none
     */
    public static String email(final String given) {
        final String email = required("email", given).toLowerCase(Locale.ROOT);
        if (email.length() > LONGEST_EMAIL || !EMAIL.matcher(email).matches()) {
            throw new RequestProblem(Problem.INVALID_EMAIL, "email.format", LONGEST_EMAIL);
        }
        return email;
    }

    /**
     * A nickname that shows what it is: one form of each letter, nothing invisible.
     *
     * @throws RequestProblem when it cannot be one
     */
    public static String nickname(final String given) {
        final String nickname = Normalizer.normalize(required("nickname", given), Normalizer.Form.NFKC);
        if (!NICKNAME.matcher(nickname).matches()) {
            throw new RequestProblem(Problem.INVALID_NICKNAME, "nickname.format", LONGEST_NICKNAME);
        }
        return nickname;
    }

    /** A name for a key. */
    static String keyName(final String given) {
        final String name = Normalizer.normalize(required("name", given), Normalizer.Form.NFKC);
        if (!KEY_NAME.matcher(name).matches()) {
            throw new RequestProblem(Problem.INVALID_KEY_NAME, "key.name", LONGEST_KEY_NAME);
        }
        return name;
    }

    /** A password that somebody chooses. */
    static String newPassword(final String name, final String given) {
        final String password = required(name, given);
        switch (PASSWORDS.judge(password)) {
            case WRONG_LENGTH ->
                throw new RequestProblem(
                        Problem.INVALID_PASSWORD, "password.length", PasswordRules.SHORTEST, PasswordRules.LONGEST);
            case COMMON -> throw new RequestProblem(Problem.INVALID_PASSWORD, "password.common");
            default -> {
                return password;
            }
        }
    }

    /** A field that must be there. */
    static String required(final String name, final String given) {
        if (given == null) {
            throw new RequestProblem(Problem.UNPROCESSABLE, "field.missing", name);
        }
        return given;
    }
}
