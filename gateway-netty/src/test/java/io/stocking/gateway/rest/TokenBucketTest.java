package io.stocking.gateway.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private static final long SECOND = 1_000_000_000L;

    private final TokenBucket bucket = new TokenBucket(10, 50);

    @Test
    void shouldLetBurstThroughWhenBucketIsFull() {
        for (int i = 0; i < 50; i++) {
            assertThat(bucket.remaining(0)).isEqualTo(50 - i);
            assertThat(bucket.tryTake(0)).isTrue();
        }
        assertThat(bucket.tryTake(0)).isFalse();
        assertThat(bucket.remaining(0)).isZero();
        assertThat(bucket.nanosUntilFull(0)).isEqualTo(5 * SECOND);
    }

    @Test
    void shouldFillAtRateWhenTimePasses() {
        while (bucket.tryTake(0)) {
            assertThat(bucket.remaining(0)).isNotNegative();
        }

        assertThat(bucket.tryTake(SECOND / 10 - 1)).isFalse();
        assertThat(bucket.tryTake(SECOND / 10)).isTrue();
        assertThat(bucket.remaining(100 * SECOND)).isEqualTo(50);
        assertThat(bucket.nanosUntilFull(100 * SECOND)).isZero();
    }

    @Test
    void shouldWorkWhenClockIsNegative() {
        assertThat(bucket.remaining(Long.MIN_VALUE / 2)).isEqualTo(50);
        assertThat(bucket.tryTake(Long.MIN_VALUE / 2)).isTrue();
    }
}
