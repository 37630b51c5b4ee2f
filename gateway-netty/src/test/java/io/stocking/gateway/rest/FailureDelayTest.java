package io.stocking.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureDelayTest {
    private static final long HOUR = 3_600_000;

    private final FailureDelay delay = new FailureDelay(2, 3);

    @Test
    void shouldDoubleUpToFiveMinutesWhenFailuresGoOn() {
        delay.count("a", 0);
        assertThat(delay.waitMillis("a", 0)).isZero();
        delay.count("a", 0);
        assertThat(delay.waitMillis("a", 0)).isEqualTo(1_000);
        assertThat(delay.waitMillis("a", 999)).isEqualTo(1);
        delay.count("a", 1_000);
        assertThat(delay.waitMillis("a", 1_000)).isEqualTo(2_000);
        for (int i = 0; i < 100; i++) {
            delay.count("a", 0);
        }
        assertThat(delay.waitMillis("a", 0)).isEqualTo(300_000);
    }

    @Test
    void shouldForgetWhenKeyHasRested() {
        delay.count("a", 0);
        delay.count("a", HOUR + 1);
        assertThat(delay.waitMillis("a", HOUR + 1)).isZero();
    }

    @Test
    void shouldTakeOneBackWhenForgiven() {
        delay.count("a", 0);
        delay.count("a", 0);
        delay.forgive("a", 0);
        assertThat(delay.waitMillis("a", 0)).isZero();
        delay.count("a", 0);
        assertThat(delay.waitMillis("a", 0)).isEqualTo(1_000);
    }

    @Test
    void shouldDropTheOldestWhenThereAreTooMany() {
        delay.count("a", 0);
        delay.count("a", 0);
        delay.count("b", 0);
        delay.count("c", 0);
        assertThat(delay.waitMillis("a", 0)).isEqualTo(1_000);
        delay.count("d", 0);
        assertThat(delay.waitMillis("a", 0)).isZero();
    }
}
