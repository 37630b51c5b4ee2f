package io.stocking.gateway.ws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokenBucketTest {
    private long ticks = 7;
    private final TokenBucket bucket = new TokenBucket(3, 0.5, () -> ticks);

    @Test
    void shouldAllowABurstWhenNothingWasTaken() {
        assertThat(takeAll()).isEqualTo(3);
    }

    @Test
    void shouldAllowItsRateWhenEmpty() {
        takeAll();
        ticks += 1;
        assertThat(takeAll()).isZero();
        ticks += 3;
        assertThat(takeAll()).isEqualTo(2);
    }

    @Test
    void shouldAllowNoMoreThanABurstWhenUnusedForLong() {
        takeAll();
        ticks += 1_000;
        assertThat(takeAll()).isEqualTo(3);
    }

    private int takeAll() {
        int taken = 0;
        while (bucket.take()) {
            taken++;
        }
        return taken;
    }
}
