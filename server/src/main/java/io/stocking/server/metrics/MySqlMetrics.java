package io.stocking.server.metrics;

import io.prometheus.client.Collector;
import io.prometheus.client.CounterMetricFamily;
import io.prometheus.client.GaugeMetricFamily;
import io.stocking.persistence.writer.MySqlWriter;
import java.util.List;

/** What the writer of MySQL's rows tells of itself. */
public final class MySqlMetrics extends Collector {
    private final MySqlWriter writer;

    /** Reads from any thread, and does not ask MySQL. */
    public MySqlMetrics(final MySqlWriter writer) {
        this.writer = writer;
    }

    @Override
    public List<MetricFamilySamples> collect() {
        return List.of(
                new GaugeMetricFamily(
                        "stocking_mysql_lag_commands", "Commands whose rows are not in MySQL yet.", writer.lag()),
                new CounterMetricFamily(
                        "stocking_mysql_failures", "Attempts to write rows that failed.", writer.failures()),
                Families.histogram("stocking_mysql_batch_rows", "Rows of a transaction.", writer.batchRows()),
                Families.seconds("stocking_mysql_batch_seconds", "How long a transaction took.", writer.batchNanos()));
    }
}
