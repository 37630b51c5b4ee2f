package io.stocking.gateway.http;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;

/** What is wrong with a request that is no valid HTTP. */
final class RequestFaults {
    private RequestFaults() {}

    static RequestProblem of(final Throwable cause) {
        if (cause instanceof TooLongHttpLineException) {
            return new RequestProblem(Problem.URI_TOO_LONG, "target.too-long", HttpInitializer.MAX_LINE_LENGTH);
        }
        if (cause instanceof TooLongHttpHeaderException) {
            return new RequestProblem(Problem.HEADERS_TOO_LARGE, "headers.too-large", HttpInitializer.MAX_HEADER_SIZE);
        }
        return new RequestProblem(Problem.MALFORMED, "http.malformed");
    }

    static RequestProblem tooLarge(final int limit) {
        return new RequestProblem(Problem.BODY_TOO_LARGE, "body.too-large", limit);
    }

    /** HTTP/1.1 wants exactly one host, so that nobody in between can see another one. */
    static boolean lacksHost(final HttpRequest head) {
        final int hosts = head.headers().getAll(HttpHeaderNames.HOST).size();
        return hosts > 1 || hosts == 0 && head.protocolVersion().compareTo(HttpVersion.HTTP_1_1) >= 0;
    }
}
