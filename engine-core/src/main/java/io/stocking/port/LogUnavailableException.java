package io.stocking.port;

/** A log could not take a record and is as before: an operating error such as a full disk. */
public final class LogUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LogUnavailableException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
