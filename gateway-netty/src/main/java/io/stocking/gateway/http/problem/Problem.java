package io.stocking.gateway.http.problem;

import io.netty.handler.codec.http.HttpResponseStatus;

/** What can go wrong with a request: the status, the number of the trading API, the stable word of the rest. */
public enum Problem {
    MALFORMED(400, 40010000, "malformed-request"),
    LOGIN_EXPIRED(400, 40010002, "login-expired"),
    LOGIN_FAILED(400, 40010003, "login-failed"),
    UNAUTHENTICATED(401, 40110000, "unauthenticated"),
    WRONG_CREDENTIALS(401, 40110001, "wrong-credentials"),
    FOREIGN_ORIGIN(403, 40310001, "foreign-origin"),
    WRONG_PASSWORD(403, 40310002, "wrong-password"),
    SESSION_REQUIRED(403, 40310003, "session-required"),
    LOGIN_DENIED(403, 40310004, "login-denied"),
    INSUFFICIENT_BALANCE(403, 40310000, "insufficient-balance"),
    NOT_FOUND(404, 40410000, "not-found"),
    PROVIDER_NOT_CONFIGURED(404, 40410001, "provider-not-configured"),
    METHOD_NOT_ALLOWED(405, 40510000, "method-not-allowed"),
    EMAIL_TAKEN(409, 40910000, "email-taken"),
    NICKNAME_TAKEN(409, 40910001, "nickname-taken"),
    ALREADY_SIGNED_UP(409, 40910002, "already-signed-up"),
    TOO_MANY_KEYS(409, 40910003, "too-many-keys"),
    REQUEST_TIMEOUT(408, 40810000, "request-timeout"),
    BODY_TOO_LARGE(413, 41310000, "body-too-large"),
    URI_TOO_LONG(414, 41410000, "uri-too-long"),
    UNSUPPORTED_MEDIA_TYPE(415, 41510000, "unsupported-media-type"),
    DUPLICATE_CLIENT_ORDER_ID(422, 40010001, "duplicate-client-order-id"),
    UNPROCESSABLE(422, 42210000, "unprocessable"),
    INVALID_EMAIL(422, 42210010, "invalid-email"),
    INVALID_PASSWORD(422, 42210011, "invalid-password"),
    INVALID_NICKNAME(422, 42210012, "invalid-nickname"),
    INVALID_KEY_NAME(422, 42210013, "invalid-key-name"),
    INVALID_LINK(422, 42210014, "invalid-link"),
    UPGRADE_REQUIRED(426, 42610000, "upgrade-required"),
    RATE_LIMITED(429, 42910000, "rate-limited"),
    HEADERS_TOO_LARGE(431, 43110000, "headers-too-large"),
    INTERNAL(500, 50010000, "internal-error"),
    NO_MAIL(501, 50110000, "no-mail"),
    UNAVAILABLE(503, 50310000, "unavailable");

    private final HttpResponseStatus status;
    private final int number;
    private final String code;

    Problem(final int status, final int number, final String code) {
        this.status = HttpResponseStatus.valueOf(status);
        this.number = number;
        this.code = code;
    }

    /** The HTTP status it is answered with. */
    public HttpResponseStatus status() {
        return status;
    }

    /** The number under {@code code} in an answer of the trading API. */
    public int number() {
        return number;
    }

    /** The word under {@code code} in an answer of all other paths. */
    public String code() {
        return code;
    }
}
