package io.stocking.server;

/** The server cannot run, for a reason its operator can do something about: the message is all there is to say. */
final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartFailure(final String message) {
        super(message);
    }

    StartFailure(final String message, final Throwable cause) {
        super(message, cause);
    }
}
