package io.stocking.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.prometheus.client.Collector.MetricFamilySamples;
import io.prometheus.client.exporter.common.TextFormat;
import io.stocking.meter.Distribution;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FamiliesTest {
    private final Distribution values = new Distribution(9, 11);

    @Test
    void shouldCountEachBucketWithThoseBelowWhenShownInSeconds() throws IOException {
        for (final long nanos : new long[] {500, 600, 1_000, 5_000}) {
            values.record(nanos);
        }

        assertThat(text(Families.seconds("wait_seconds", "Waits.", values)))
                .isEqualTo(
                        """
                        # HELP wait_seconds Waits.
                        # TYPE wait_seconds histogram
                        wait_seconds_bucket{le="5.12E-7",} 1.0
                        wait_seconds_bucket{le="7.68E-7",} 2.0
                        wait_seconds_bucket{le="1.024E-6",} 3.0
                        wait_seconds_bucket{le="1.536E-6",} 3.0
                        wait_seconds_bucket{le="2.048E-6",} 3.0
                        wait_seconds_bucket{le="+Inf",} 4.0
                        wait_seconds_count 4.0
                        wait_seconds_sum 7.1E-6
                        """);
    }

    @Test
    void shouldShowValuesAsTheyAreWhenTheyHaveNoUnit() throws IOException {
        values.record(700);

        assertThat(text(Families.histogram("batch_rows", "Rows.", values)))
                .contains("batch_rows_bucket{le=\"768.0\",} 1.0", "batch_rows_sum 700.0");
    }

    private static String text(final MetricFamilySamples family) throws IOException {
        final StringWriter text = new StringWriter();
        TextFormat.write004(text, Collections.enumeration(List.of(family)));
        return text.toString();
    }
}
