package io.stocking.gateway.session;

import io.netty.handler.codec.http.HttpHeaders;
import io.stocking.gateway.http.Cookies;
import java.time.Duration;

/** The cookie by which a browser shows its session. */
public final class SessionCookie {
    /** Its name. */
    public static final String NAME = "stocking_session";

    private static final String ATTRIBUTES = "; HttpOnly; SameSite=Lax; Path=/";

    private final String attributes;

    /**
     * @param secure whether the public address is https
     */
    public SessionCookie(final boolean secure) {
        attributes = secure ? ATTRIBUTES + "; Secure" : ATTRIBUTES;
    }

    /** The session id in a request, null when there is none that could be one. */
    public static String read(final HttpHeaders headers) {
        final String id = Cookies.value(headers, NAME);
        return id != null && id.length() == SessionIds.LENGTH ? id : null;
    }

    /** Value of {@code Set-Cookie} that starts a session. */
    public String set(final Session session, final Duration maxAge) {
        return NAME + '=' + session.id() + "; Max-Age=" + maxAge.toSeconds() + attributes;
    }

    /** Value of {@code Set-Cookie} that takes the session away. */
    public String clear() {
        return NAME + "=; Max-Age=0" + attributes;
    }
}
