package io.stocking.persistence.writer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final long MILLI = Duration.ofMillis(1).toNanos();

    private final Pace pace = new Pace(1_000);

    @Test
    void shouldNotRestWhenFewCommandsCameMeanwhile() {
        assertThat(pace.rest(10 * MILLI, 100, 33, 0)).isZero();
    }

    @Test
    void shouldRestFiftyTimesAsLongAsTheBatchWhenCommandsComeFastAndNothingIsOwed() {
        assertThat(pace.rest(10 * MILLI, 100, 34, 0)).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void shouldRestTheShorterTheFurtherItIsBehind() {
        assertThat(pace.rest(10 * MILLI, 100, 100, 500)).isEqualTo(Duration.ofMillis(250));
        assertThat(pace.rest(10 * MILLI, 100, 100, 990)).isEqualTo(Duration.ofMillis(5));
    }

    @Test
    void shouldNotRestWhenItIsAsFarBehindAsItMayBe() {
        assertThat(pace.rest(10 * MILLI, 100, 1_000_000, 1_000)).isZero();
        assertThat(pace.rest(10 * MILLI, 100, 1_000_000, 5_000)).isZero();
    }

    @Test
    void shouldRestASecondAtMost() {
        assertThat(pace.rest(10_000 * MILLI, 1, 1, 1)).isEqualTo(Duration.ofSeconds(1));
    }
}
