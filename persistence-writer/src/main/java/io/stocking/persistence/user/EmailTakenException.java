package io.stocking.persistence.user;

/** A user with this e-mail is there already. */
public final class EmailTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final UserKind kind;

    /** @param kind how that user logs in */
    public EmailTakenException(final UserKind kind) {
        super("the e-mail belongs to a user of kind " + kind);
        this.kind = kind;
    }

    /** How that user logs in. */
    public UserKind kind() {
        return kind;
    }
}
