package io.stocking.server.configuration;

/** An unknown or bad setting; the message names it, where it stands and what is wrong. */
public final class ConfigurationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ConfigurationException(final String message) {
        super(message);
    }

    ConfigurationException(final String message, final Throwable cause) {
        super(message, cause);
    }
}
