package io.stocking.gateway.session;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.time.Duration;

/** The cookie by which a browser shows its session. */
public final class SessionCookie {
    private static final String NAME = "stocking_session";

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
        final String id = value(headers);
        return id != null && id.length() == Secrets.LENGTH ? id : null;
    }

    /** Value of {@code Set-Cookie} that starts a session. */
    public String set(final Session session, final Duration maxAge) {
        return NAME + '=' + session.id() + "; Max-Age=" + maxAge.toSeconds() + attributes;
    }

    /** Value of {@code Set-Cookie} that takes the session away. */
    public String clear() {
        return NAME + "=; Max-Age=0" + attributes;
    }

    /** Some clients, Java's among them, quote what they send back. */
    private static String unquoted(final String value) {
        final boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }

    private static String value(final HttpHeaders headers) {
        final String header = headers.get(HttpHeaderNames.COOKIE);
        if (header == null) {
            return null;
        }
        int from = 0;
        while (from < header.length()) {
            final int end = header.indexOf(';', from) < 0 ? header.length() : header.indexOf(';', from);
            while (from < end && header.charAt(from) == ' ') {
                from++;
            }
            if (header.startsWith(NAME, from)
                    && end > from + NAME.length()
                    && header.charAt(from + NAME.length()) == '=') {
                return unquoted(header.substring(from + NAME.length() + 1, end).trim());
            }
            from = end + 1;
        }
        return null;
    }
}
