package io.stocking.gateway;

import io.prometheus.client.Collector;
import io.prometheus.client.CollectorRegistry;
import io.prometheus.client.CounterMetricFamily;
import io.prometheus.client.GaugeMetricFamily;
import io.prometheus.client.hotspot.BufferPoolsExports;
import io.prometheus.client.hotspot.GarbageCollectorExports;
import io.prometheus.client.hotspot.MemoryPoolsExports;
import io.prometheus.client.hotspot.StandardExports;
import io.prometheus.client.hotspot.ThreadExports;
import io.stocking.gateway.model.RoundView;
import io.stocking.gateway.session.RedisConnection;
import io.stocking.gateway.ws.WebSocketGateway;
import io.stocking.message.codec.RoundPhase;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Measurements that are taken when somebody asks for them. */
final class GatewayMetrics extends Collector {
    private static final double NANOS_PER_SECOND = 1e9;

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
        context.measurements().forEach(registry::register);
        new StandardExports().register(registry);
        new MemoryPoolsExports().register(registry);
        new BufferPoolsExports().register(registry);
        new GarbageCollectorExports().register(registry);
        new ThreadExports().register(registry);
    }

    @Override
    public List<MetricFamilySamples> collect() {
        final List<MetricFamilySamples> families = new ArrayList<>();
        families.add(gauge(
                "stocking_ready",
                "Whether recovery is over.",
                truth(context.ready().getAsBoolean())));
        families.add(gauge(
                "stocking_mysql_up",
                "Whether MySQL answers.",
                truth(context.mysqlUp().getAsBoolean())));
        families.add(gauge("stocking_redis_up", "Whether Redis answers in time.", truth(redis.isUp())));
        families.add(gauge(
                "stocking_redis_ping_seconds",
                "How long Redis took to answer when it was last asked.",
                redis.pongNanos() / NANOS_PER_SECOND));
        families.add(new CounterMetricFamily(
                "stocking_trades", "Trades since the start.", context.model().trades()));
        addWebSockets(families);
        addRound(families);
        return families;
    }

    private void addWebSockets(final List<MetricFamilySamples> families) {
        families.add(gauge("stocking_ws_connections", "Open WebSockets.", webSockets.sessionCount()));
        families.add(new CounterMetricFamily(
                "stocking_ws_conflations",
                "Times that market data waited for a reader, to be sent together with what came later.",
                webSockets.meter().conflations()));
        final CounterMetricFamily closes = new CounterMetricFamily(
                "stocking_ws_closes", "WebSockets ended by the server, by reason.", List.of("reason"));
        webSockets.meter().closes().forEach((reason, count) -> closes.addMetric(List.of(reason), count));
        families.add(closes);
    }

    private void addRound(final List<MetricFamilySamples> families) {
        final Optional<RoundView> round = context.model().round();
        final GaugeMetricFamily phases = new GaugeMetricFamily(
                "stocking_round_phase", "1 for the phase that the round is in.", List.of("phase"));
        for (final RoundPhase phase : EnumSet.complementOf(EnumSet.of(RoundPhase.NULL_VAL))) {
            final boolean present = round.isPresent() && round.get().phase() == phase;
            phases.addMetric(List.of(phase.name().toLowerCase(Locale.ROOT)), truth(present));
        }
        families.add(phases);
        round.ifPresent(running -> families.add(gauge(
                "stocking_round_phase_end_timestamp_seconds",
                "When the present phase ends, as was announced; seconds since the epoch.",
                running.phaseEndAt() / NANOS_PER_SECOND)));
    }

    private static MetricFamilySamples gauge(final String name, final String help, final double value) {
        return new GaugeMetricFamily(name, help, value);
    }

    private static double truth(final boolean yes) {
        return yes ? 1 : 0;
    }
}
