package io.stocking.gateway.ws.json;

/** A message of a client that cannot be obeyed; its text goes back to the client. */
public final class ClientErrorException extends Exception {
    private final ErrorCode code;

    /** @param message says what, the value and the limit */
    public ClientErrorException(final ErrorCode code, final String message) {
        super(message, null, false, false);
        this.code = code;
    }

    /** Code of the error. */
    public ErrorCode code() {
        return code;
    }
}
