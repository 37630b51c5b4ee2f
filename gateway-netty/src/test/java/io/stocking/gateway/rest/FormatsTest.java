package io.stocking.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormatsTest {
    @Test
    void shouldWriteNoMoreDigitsThanNeededWhenDividing() {
        assertThat(Formats.ratio(150_000, 3)).isEqualTo("50000");
        assertThat(Formats.ratio(100_050, 2)).isEqualTo("50025");
        assertThat(Formats.ratio(1, 8)).isEqualTo("0.125");
        assertThat(Formats.ratio(-1, 3)).isEqualTo("-0.333333");
        assertThat(Formats.ratio(5, 0)).isEqualTo("0");
        assertThat(Formats.ratio(Long.MAX_VALUE, 2)).isEqualTo("4611686018427387903.5");
    }

    @Test
    void shouldWriteNothingWhenTimeIsZero() {
        assertThat(Formats.time(0)).isNull();
        assertThat(Formats.time(1_700_000_000_123_456_789L)).isEqualTo("2023-11-14T22:13:20.123456789Z");
        assertThat(Formats.koreanTime(1_700_000_000_000_000_000L)).isEqualTo("2023-11-15T07:13:20+09:00");
    }
}
