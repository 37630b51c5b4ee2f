package io.stocking.persistence.user;

/**
 * What a link in a mail stands for.
 *
 * @param email where the mail went, in lower case
 * @param userId the guest who signs up, null when nobody was logged in; or whose password is reset
 * @param nickname wanted at sign-up, else null
 * @param passwordHash chosen at sign-up, else null
 */
public record MailToken(Purpose purpose, String email, Long userId, String nickname, String passwordHash) {
    /** What for. */
    public enum Purpose {
        SIGN_UP,
        PASSWORD_RESET
    }
}
