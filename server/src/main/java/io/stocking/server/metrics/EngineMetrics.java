package io.stocking.server.metrics;

import io.prometheus.client.Collector;
import io.prometheus.client.CounterMetricFamily;
import io.prometheus.client.GaugeMetricFamily;
import io.stocking.pipeline.EnginePipeline;
import java.util.List;

/** What the pipeline tells of itself. */
public final class EngineMetrics extends Collector {
    private final EnginePipeline pipeline;

    /** Reads from any thread, and slows none. */
    public EngineMetrics(final EnginePipeline pipeline) {
        this.pipeline = pipeline;
    }

    @Override
    public List<MetricFamilySamples> collect() {
        final GaugeMetricFamily lags = new GaugeMetricFamily(
                "stocking_stage_lag_commands", "Commands that a stage has not handed on yet.", List.of("stage"));
        for (final String stage : pipeline.stages()) {
            lags.addMetric(List.of(stage), pipeline.lag(stage));
        }
        return List.of(
                new CounterMetricFamily("stocking_commands", "Commands that went into the ring.", pipeline.commands()),
                new GaugeMetricFamily("stocking_ring_slots", "Slots of the command ring.", pipeline.ringSize()),
                new GaugeMetricFamily(
                        "stocking_ring_used_slots",
                        "Slots whose commands are not through all stages.",
                        pipeline.usedSlots()),
                lags,
                Families.seconds(
                        "stocking_matching_seconds",
                        "Time of a command in the engine; one of 256 is timed.",
                        pipeline.matchingNanos()),
                Families.seconds(
                        "stocking_snapshot_seconds",
                        "For how long a snapshot stopped the engine.",
                        pipeline.snapshotNanos()));
    }
}
