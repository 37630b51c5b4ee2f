package io.stocking.gateway.http;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The target of a request: its decoded path and its query parameters. */
record RequestTarget(String path, Map<String, List<String>> parameters) {
    private static final int MAX_PARAMETERS = 32;

    /** A target as it came. */
    static RequestTarget undecoded(final String uri) {
        return new RequestTarget(uri, Map.of());
    }

    /**
     * Splits and decodes a target.
     *
     * @throws RequestProblem when it is malformed
     */
    static RequestTarget parse(final String target) {
        final String uri = originForm(target);
        if (uri.indexOf('?') < 0 && uri.indexOf('%') < 0) {
            return undecoded(uri);
        }
        try {
            final QueryStringDecoder path = new QueryStringDecoder(uri);
            final QueryStringDecoder query =
                    new QueryStringDecoder(path.rawQuery(), StandardCharsets.UTF_8, false, MAX_PARAMETERS);
            return new RequestTarget(path.path(), query.parameters());
        } catch (final IllegalArgumentException malformed) {
            throw new RequestProblem(Problem.MALFORMED, "target.malformed");
        }
    }

    /** First value of a query parameter, null when it is missing. */
    String parameter(final String name) {
        final List<String> values = parameters.get(name);
        return values == null ? null : values.get(0);
    }

    /** A proxy may send the whole address as target; only path and query matter here. */
    private static String originForm(final String uri) {
        final int scheme = uri.indexOf("://");
        if (uri.startsWith("/") || scheme < 0) {
            return uri;
        }
        final int slash = uri.indexOf('/', scheme + 3);
        return slash < 0 ? "/" : uri.substring(slash);
    }
}
