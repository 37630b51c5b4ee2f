package io.stocking.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UtcTimeTest {
    private static final long SEED = 7;
    private static final int MOMENTS = 10_000;

    @ParameterizedTest
    @ValueSource(
            longs = {
                1,
                999,
                1_000,
                1_000_000,
                1_000_000_000,
                1_700_000_000_000_000_000L,
                1_700_000_000_100_000_000L,
                1_700_000_000_123_456_000L,
                1_700_000_000_000_000_009L,
                -1,
                Long.MAX_VALUE,
                Long.MIN_VALUE
            })
    void shouldWriteWhatTheLibraryWritesAtTheEdges(final long nanos) {
        assertThat(UtcTime.text(nanos)).isEqualTo(library(nanos));
    }

    @Test
    void shouldWriteWhatTheLibraryWritesWheneverItIs() {
        final Random random = new Random(SEED);
        for (int i = 0; i < MOMENTS; i++) {
            final long nanos = random.nextLong();
            final long soonAfter = nanos + random.nextInt(1_000_000_000);
            assertThat(UtcTime.text(nanos)).isEqualTo(library(nanos));
            assertThat(UtcTime.text(soonAfter)).isEqualTo(library(soonAfter));
        }
    }

    private static String library(final long nanos) {
        return Instant.EPOCH.plusNanos(nanos).toString();
    }
}
