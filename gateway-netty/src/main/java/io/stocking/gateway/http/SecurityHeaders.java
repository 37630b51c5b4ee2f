package io.stocking.gateway.http;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.nio.charset.StandardCharsets;

/**
 * What every answer tells browsers: not to read more into it than it says, not to show it to other sites, not to keep it.
 * Encoded once, so that it costs an answer no more than a copy of some hundred bytes.
 */
public final class SecurityHeaders {
    private static final String ALWAYS = "x-content-type-options: nosniff\r\n"
            + "referrer-policy: no-referrer\r\n"
            + "x-frame-options: DENY\r\n"
            + "cross-origin-opener-policy: same-origin\r\n"
            + "cross-origin-resource-policy: same-origin\r\n"
            + "permissions-policy: camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()\r\n";
    private static final String HTTPS_ONLY = "strict-transport-security: max-age=31536000\r\n";

    /** An answer that is no page has nothing to load, and nothing to be shown in. */
    private static final byte[] POLICY_OF_DATA =
            ascii("content-security-policy: default-src 'none'; frame-ancestors 'none'\r\n");

    private static final byte[] KEEP_NOTHING = ascii("cache-control: no-store\r\n");

    private final byte[] always;

    /** @param secure whether the public address is https, so that browsers shall take no other way */
    public SecurityHeaders(final boolean secure) {
        always = ascii(secure ? ALWAYS + HTTPS_ONLY : ALWAYS);
    }

    /** Writes what {@code own}, the headers an answer has already, leave open. */
    void encode(final HttpHeaders own, final ByteBuf buffer) {
        buffer.writeBytes(always);
        if (!own.contains(HttpHeaderNames.CONTENT_SECURITY_POLICY)) {
            buffer.writeBytes(POLICY_OF_DATA);
        }
        if (!own.contains(HttpHeaderNames.CACHE_CONTROL)) {
            buffer.writeBytes(KEEP_NOTHING);
        }
    }

    private static byte[] ascii(final String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
