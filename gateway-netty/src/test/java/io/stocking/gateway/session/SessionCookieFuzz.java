package io.stocking.gateway.session;

import static io.stocking.gateway.testing.FuzzChecks.require;

import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Cookie headers: an id that could be one or none, whatever cookies stand around it. */
public final class SessionCookieFuzz {
    private SessionCookieFuzz() {}

    /** Reads one header. */
    public static void fuzzerTestOneInput(final byte[] bytes) {
        final String header = new String(bytes, StandardCharsets.ISO_8859_1);
        final String id = read(header);
        if (id != null) {
            require(id.length() == Secrets.LENGTH && header.contains(id), "the id was sent, whole");
            require(Secrets.hashText(id).length() == Secrets.LENGTH, "it has a hash");
        }
        require(Objects.equals(id, read("other=1; " + header)), "a cookie in front changes nothing");
        require(Objects.equals(id, read(header + "; other=1")), "a cookie behind changes nothing");
    }

    private static String read(final String header) {
        final HttpHeaders headers = DefaultHttpHeadersFactory.headersFactory()
                .withValidation(false)
                .newHeaders()
                .set(HttpHeaderNames.COOKIE, header);
        return SessionCookie.read(headers);
    }
}
