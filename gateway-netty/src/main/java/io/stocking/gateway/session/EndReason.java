package io.stocking.gateway.session;

/** Why a log-in ended; the words are part of the protocol. */
public enum EndReason {
    /** The user has logged in on another browser: one web session a user. */
    ANOTHER_LOGIN("anotherLogin"),
    /** This very browser has another session now, since a name, a password or a right has changed. */
    RENEWED("renewed"),
    LOGGED_OUT("loggedOut"),
    EXPIRED("expired"),
    PASSWORD_RESET("passwordReset"),
    ACCOUNT_DELETED("accountDeleted"),
    KEY_REVOKED("keyRevoked");

    private final String word;

    EndReason(final String word) {
        this.word = word;
    }

    /** What the user's connections are told. */
    public String word() {
        return word;
    }
}
