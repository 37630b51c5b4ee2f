package io.stocking.gateway.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/**
 * Keeps foreign pages from acting with a visitor's session cookie. A browser says where an unsafe request comes from:
 * its {@code Origin} has to be this site. A client that sends neither {@code Origin} nor {@code Sec-Fetch-Site} is no
 * browser, so nobody's cookie can be abused with it.
 */
public final class RequestGuard {
    private static final String SEC_FETCH_SITE = "sec-fetch-site";
    private static final String JSON_TYPE = "application/json";

    private final Predicate<HttpHeaders> hasSession;
    private final String publicOrigin;

    /**
     * @param hasSession whether a request carries a session cookie
     * @param publicUrl address of the site as browsers know it; null when only the Host header tells
     */
    public RequestGuard(final Predicate<HttpHeaders> hasSession, final URI publicUrl) {
        this.hasSession = hasSession;
        this.publicOrigin = publicUrl == null ? null : originOf(publicUrl);
    }

    /** Checks an unsafe request that carries a session cookie. */
    void check(final Exchange exchange) {
        final HttpMethod method = exchange.method();
        if (method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD)) {
            return;
        }
        if (!hasSession.test(exchange.headers())) {
            return;
        }
        requireOwnOrigin(exchange);
        if (exchange.body().isReadable()) {
            requireJson(exchange.headers().get(HttpHeaderNames.CONTENT_TYPE));
        }
    }

    /**
     * Refuses a request that a foreign page sent.
     *
     * @throws RequestProblem when the origin is not this site
     */
    public void requireOwnOrigin(final Exchange exchange) {
        final HttpHeaders headers = exchange.headers();
        final List<String> origins = headers.getAll(HttpHeaderNames.ORIGIN);
        if (origins.isEmpty()) {
            final String site = headers.get(SEC_FETCH_SITE);
            if (site != null && !site.equals("same-origin") && !site.equals("none")) {
                throw new RequestProblem(Problem.FOREIGN_ORIGIN, "origin.foreign", site);
            }
            return;
        }
        final String host = headers.get(HttpHeaderNames.HOST);
        for (final String origin : origins) {
            if (!origin.equals(publicOrigin) && !isHost(origin, host)) {
                throw new RequestProblem(Problem.FOREIGN_ORIGIN, "origin.foreign", origin);
            }
        }
    }

    private static boolean isHost(final String origin, final String host) {
        return host != null
                && (("http://" + host).equalsIgnoreCase(origin) || ("https://" + host).equalsIgnoreCase(origin));
    }

    private static void requireJson(final String contentType) {
        final boolean json = contentType != null
                && contentType.regionMatches(true, 0, JSON_TYPE, 0, JSON_TYPE.length())
                && (contentType.length() == JSON_TYPE.length() || contentType.charAt(JSON_TYPE.length()) == ';');
        if (!json) {
            throw new RequestProblem(Problem.UNSUPPORTED_MEDIA_TYPE, "body.not-json", contentType);
        }
    }

    private static String originOf(final URI url) {
        return (url.getScheme() + "://" + url.getAuthority()).toLowerCase(Locale.ROOT);
    }
}
