package io.stocking.gateway;

import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.GaugeMetricFamily;
import io.prometheus.client.hotspot.BufferPoolsExports;
import io.prometheus.client.hotspot.GarbageCollectorExports;
import io.prometheus.client.hotspot.MemoryPoolsExports;
import io.prometheus.client.hotspot.StandardExports;
import io.prometheus.client.hotspot.ThreadExports;
import io.stocking.gateway.session.RedisConnection;
import io.stocking.gateway.ws.WebSocketGateway;
import java.util.List;

/** Measurements that are taken when somebody asks for them. */
final class GatewayMetrics extends Collector {
    private final GatewayContext context;
    private final WebSocketGateway webSockets;
    private final RedisConnection redis;

    private GatewayMetrics(
            final GatewayContext context, final WebSocketGateway webSockets, final RedisConnection redis) {
        this.context = context;
        this.webSockets = webSockets;
        this.redis = redis;
    }

    static void register(
            final CollectorRegistry registry,
            final GatewayContext context,
            final WebSocketGateway webSockets,
            final RedisConnection redis) {
        registry.register(new GatewayMetrics(context, webSockets, redis));
        new StandardExports().register(registry);
        new MemoryPoolsExports().register(registry);
        new BufferPoolsExports().register(registry);
        new GarbageCollectorExports().register(registry);
        new ThreadExports().register(registry);
    }

    @Override
    public List<MetricFamilySamples> collect() {
        return List.of(
                gauge(
                        "stocking_ring_free_slots",
                        "Free slots of the command ring.",
                        context.ringFree().getAsLong()),
                gauge(
                        "stocking_mysql_lag_commands",
                        "Commands MySQL is behind.",
                        context.mysqlLag().getAsLong()),
                gauge(
                        "stocking_mysql_up",
                        "Whether MySQL answers.",
                        context.mysqlUp().getAsBoolean() ? 1 : 0),
                gauge("stocking_redis_up", "Whether Redis is connected.", redis.isUp() ? 1 : 0),
                gauge("stocking_ws_connections", "Open WebSockets.", webSockets.sessionCount()));
    }

    private static MetricFamilySamples gauge(final String name, final String help, final double value) {
        return new GaugeMetricFamily(name, help, value);
    }
}
