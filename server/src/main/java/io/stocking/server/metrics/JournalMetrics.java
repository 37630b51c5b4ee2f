package io.stocking.server.metrics;

import io.prometheus.client.Collector;
import io.prometheus.client.CounterMetricFamily;
import io.prometheus.client.GaugeMetricFamily;
import io.stocking.journal.JournalDirectory;
import java.util.List;

/** What the journal tells of itself. */
public final class JournalMetrics extends Collector {
    private final JournalDirectory journal;

    /** Asks the file system for its free space, and reads the rest from any thread. */
    public JournalMetrics(final JournalDirectory journal) {
        this.journal = journal;
    }

    @Override
    public List<MetricFamilySamples> collect() {
        return List.of(
                Families.seconds(
                        "stocking_journal_sync_seconds",
                        "How long a group of commands waited for the disk.",
                        journal.commandLog().syncNanos()),
                new CounterMetricFamily("stocking_journal_written_bytes", "Bytes written to a log.", List.of("log"))
                        .addMetric(List.of("commands"), journal.commandLog().bytesWritten())
                        .addMetric(List.of("events"), journal.eventLog().bytesWritten()),
                new GaugeMetricFamily(
                        "stocking_journal_free_bytes", "Bytes left on the journal's disk.", journal.usableSpace()),
                new GaugeMetricFamily(
                        "stocking_journal_reserve_bytes",
                        "Bytes below which commands are refused.",
                        journal.reserve()));
    }
}
