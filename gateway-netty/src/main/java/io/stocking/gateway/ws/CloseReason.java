package io.stocking.gateway.ws;

/** Why the server ends a connection; the codes are part of the protocol. */
enum CloseReason {
    TOO_LONG(1009),
    INTERNAL_ERROR(1011),
    RESTART(1012),
    TOO_MANY_ERRORS(4000),
    LOGGED_OUT(4001),
    TOO_SLOW(4008),
    SILENT(4009);

    private final int code;

    CloseReason(final int code) {
        this.code = code;
    }

    int code() {
        return code;
    }
}
