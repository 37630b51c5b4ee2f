package io.stocking.gateway.rest.oauth;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.stocking.gateway.session.Secrets;
import io.stocking.persistence.user.IdentityProvider;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cookie by which a browser shows that it began the log-in it comes back from. */
final class AttemptCookie {
    private static final String NAME = "stocking_oauth";
    private static final String ATTRIBUTES = "; HttpOnly; SameSite=Lax; Path=/api/auth";
    private static final Pattern VALUE = Pattern.compile("(\\d{1,12})\\.([A-Za-z0-9_-]{" + Secrets.LENGTH + "})");

    private final String attributes;

    /** @param secure whether the public address is https */
    AttemptCookie(final boolean secure) {
        attributes = secure ? ATTRIBUTES + "; Secure" : ATTRIBUTES;
    }

    /** The attempt of a browser at a provider; none when there are two, one of which may have been slipped in. */
    static Optional<LogInAttempt> read(final HttpHeaders headers, final IdentityProvider provider) {
        final String header = headers.get(HttpHeaderNames.COOKIE);
        final List<Cookie> ours = header == null
                ? List.of()
                : ServerCookieDecoder.STRICT.decodeAll(header).stream()
                        .filter(cookie -> cookie.name().equals(NAME))
                        .toList();
        final Matcher value = VALUE.matcher(ours.size() == 1 ? ours.get(0).value() : "");
        return value.matches()
                ? Optional.of(new LogInAttempt(provider, value.group(2), Long.parseLong(value.group(1))))
                : Optional.empty();
    }

    /** Value of {@code Set-Cookie} that begins an attempt. */
    String set(final LogInAttempt attempt) {
        return NAME + '=' + attempt.startedSeconds() + '.' + attempt.secret() + "; Max-Age="
                + LogInAttempt.LIFETIME.toSeconds() + attributes;
    }

    /** Value of {@code Set-Cookie} that ends it. */
    String clear() {
        return NAME + "=; Max-Age=0" + attributes;
    }
}
