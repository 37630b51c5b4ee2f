package io.stocking.gateway.rest.ops;

import io.netty.buffer.ByteBufUtil;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.exporter.common.TextFormat;
import io.stocking.gateway.http.Exchange;
import io.stocking.gateway.http.Router;
import io.stocking.gateway.rest.Workers;
import java.io.IOException;
import java.io.StringWriter;
import java.util.function.BooleanSupplier;

/** {@code GET /healthz}, {@code /readyz} and {@code /metrics}. */
public final class OperationsRoutes {
    private static final String READY = "ready";

    private final States states;
    private final CollectorRegistry registry;
    private final Workers scrapes;

    /** @param scrapes for nothing else: in an outage those of MySQL are busy, and just then measurements are wanted */
    public OperationsRoutes(final States states, final CollectorRegistry registry, final Workers scrapes) {
        this.states = states;
        this.registry = registry;
        this.scrapes = scrapes;
    }

    /**
     * What the server knows of itself.
     *
     * @param ready whether recovery is over; trading does not need MySQL and Redis
     * @param stopping whether the server is about to end
     * @param mysql whether MySQL answers
     * @param redis whether Redis answers
     */
    public record States(
            BooleanSupplier ready, BooleanSupplier stopping, BooleanSupplier mysql, BooleanSupplier redis) {}

    /** Adds the routes. */
    public void addTo(final Router router) {
        router.get("/healthz", OperationsRoutes::health);
        router.get("/readyz", this::readiness);
        router.get("/metrics", this::metrics);
    }

    private static void health(final Exchange exchange) {
        exchange.respondJson(HttpResponseStatus.OK, json -> {
            json.writeStartObject();
            json.writeStringField("status", "up");
            json.writeEndObject();
        });
    }

    private void readiness(final Exchange exchange) {
        final String status = status();
        final boolean ready = status.equals(READY);
        exchange.respondJson(ready ? HttpResponseStatus.OK : HttpResponseStatus.SERVICE_UNAVAILABLE, json -> {
            json.writeStartObject();
            json.writeStringField("status", status);
            json.writeStringField("mysql", word(states.mysql()));
            json.writeStringField("redis", word(states.redis()));
            json.writeEndObject();
        });
    }

    private String status() {
        if (states.stopping().getAsBoolean()) {
            return "stopping";
        }
        return states.ready().getAsBoolean() ? READY : "recovering";
    }

    /** Collectors may ask anything, so not on the event loop. */
    private void metrics(final Exchange exchange) {
        scrapes.call(exchange, this::scrape, text -> {
            final FullHttpResponse response = exchange.response(
                    HttpResponseStatus.OK,
                    ByteBufUtil.writeUtf8(exchange.channel().alloc(), text));
            response.headers().set(HttpHeaderNames.CONTENT_TYPE, TextFormat.CONTENT_TYPE_004);
            exchange.respond(response);
        });
    }

    private String scrape() throws IOException {
        final StringWriter text = new StringWriter();
        TextFormat.write004(text, registry.metricFamilySamples());
        return text.toString();
    }

    private static String word(final BooleanSupplier up) {
        return up.getAsBoolean() ? "up" : "down";
    }
}
