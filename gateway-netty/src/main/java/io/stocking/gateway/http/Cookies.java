package io.stocking.gateway.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;

/** Reads a single cookie out of the headers of a request. */
public final class Cookies {
    private Cookies() {}

    /** The first cookie of that name, null when there is none. */
    public static String value(final HttpHeaders headers, final String name) {
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
            if (header.startsWith(name, from)
                    && end > from + name.length()
                    && header.charAt(from + name.length()) == '=') {
                return header.substring(from + name.length() + 1, end).trim();
            }
            from = end + 1;
        }
        return null;
    }
}
