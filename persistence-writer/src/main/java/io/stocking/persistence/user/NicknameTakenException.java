package io.stocking.persistence.user;

/** Somebody else has this nickname; upper and lower case count as the same. */
public final class NicknameTakenException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public NicknameTakenException(final String nickname, final Throwable cause) {
        super("nickname \"" + nickname + "\" is taken", cause);
    }
}
