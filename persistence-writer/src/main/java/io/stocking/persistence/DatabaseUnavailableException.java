package io.stocking.persistence;

/** MySQL did not answer a question; the message says which. */
public final class DatabaseUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public DatabaseUnavailableException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
