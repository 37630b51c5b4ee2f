package io.stocking.gateway.http;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.stocking.gateway.http.problem.Problem;
import io.stocking.gateway.http.problem.RequestProblem;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Brings a whole request to the handler of its route. */
final class Dispatcher {
    private final HttpServices services;

    Dispatcher(final HttpServices services) {
        this.services = services;
    }

    void dispatch(final Exchange exchange) {
        try {
            if (services.draining().getAsBoolean()) {
                throw new RequestProblem(Problem.UNAVAILABLE, "stopping");
            }
            exchange.decodeTarget();
            serve(exchange);
        } catch (final RuntimeException failure) {
            exchange.fail(failure);
        }
    }

    private void serve(final Exchange exchange) {
        final Map<HttpMethod, Router.Route> methods = services.router().methods(exchange.path());
        if (methods == null) {
            services.fallback().handle(exchange);
            return;
        }
        final HttpMethod method = exchange.method().equals(HttpMethod.HEAD) ? HttpMethod.GET : exchange.method();
        final Router.Route route = methods.get(method);
        if (route == null) {
            refuseMethod(exchange, methods);
            return;
        }
        exchange.route(route.template(), services.router().variable(exchange.path()));
        services.guard().check(exchange);
        route.handler().handle(exchange);
    }

    private static void refuseMethod(final Exchange exchange, final Map<HttpMethod, Router.Route> methods) {
        final TreeSet<String> names =
                methods.keySet().stream().map(HttpMethod::name).collect(Collectors.toCollection(TreeSet::new));
        if (names.contains("GET")) {
            names.add("HEAD");
        }
        names.add("OPTIONS");
        final String allowed = String.join(", ", names);
        final FullHttpResponse response = exchange.method().equals(HttpMethod.OPTIONS)
                ? exchange.response(HttpResponseStatus.NO_CONTENT, Unpooled.EMPTY_BUFFER)
                : exchange.problemResponse(new RequestProblem(
                        Problem.METHOD_NOT_ALLOWED,
                        "method.not-allowed",
                        exchange.method().name(),
                        exchange.path(),
                        allowed));
        response.headers().set(HttpHeaderNames.ALLOW, allowed);
        exchange.respond(response);
    }
}
