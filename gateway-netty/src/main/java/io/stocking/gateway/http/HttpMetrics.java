package io.stocking.gateway.http;

import io.netty.handler.codec.http.HttpMethod;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.Counter;
import io.prometheus.client.Gauge;
import io.prometheus.client.Histogram;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts requests by route and status and measures how long their answers took. */
public final class HttpMetrics {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final Set<HttpMethod> KNOWN_METHODS = Set.of(
            HttpMethod.GET,
            HttpMethod.HEAD,
            HttpMethod.POST,
            HttpMethod.PUT,
            HttpMethod.PATCH,
            HttpMethod.DELETE,
            HttpMethod.OPTIONS);

    private final Counter requests;
    private final Histogram seconds;
    private final Gauge connections;
    private final Counter refused;
    private final AtomicInteger inFlight = new AtomicInteger();

    public HttpMetrics(final CollectorRegistry registry) {
        requests = Counter.build("stocking_http_requests_total", "Answered requests.")
                .labelNames("method", "route", "status")
                .register(registry);
        seconds = Histogram.build("stocking_http_request_seconds", "From the head of a request to its answer.")
                .labelNames("route")
                .buckets(0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5)
                .register(registry);
        connections =
                Gauge.build("stocking_http_connections", "Open connections.").register(registry);
        refused = Counter.build("stocking_http_connections_refused_total", "Connections closed as one too many.")
                .register(registry);
    }

    /** Requests being served. */
    public int exchangesInFlight() {
        return inFlight.get();
    }

    void onBegun() {
        inFlight.incrementAndGet();
    }

    /** The exchange ended, answered or not. */
    void onEnded() {
        inFlight.decrementAndGet();
    }

    void onConnected() {
        connections.inc();
    }

    void onRefused() {
        refused.inc();
    }

    void onDisconnected() {
        connections.dec();
    }

    void onAnswered(final Exchange exchange, final int status) {
        final String route = exchange.routeName();
        requests.labels(label(exchange.method()), route, Integer.toString(status))
                .inc();
        seconds.labels(route).observe((System.nanoTime() - exchange.startNanos()) / NANOS_PER_SECOND);
    }

    /** Clients may make methods up, and every label is kept for as long as the server runs. */
    private static String label(final HttpMethod method) {
        return KNOWN_METHODS.contains(method) ? method.name() : "other";
    }
}
