package io.stocking.game.tape.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class TapePaceTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final TapePace pace = new TapePace(20, 77);

    @Test
    void shouldLetASecondsWorthPassAtOnceWhenNothingHasPassed() {
        pace.onTime(77 + 60 * SECOND);

        assertThat(passNow()).isEqualTo(20);
    }

    @Test
    void shouldGoOnAtTheRateWhenTimeGoesBy() {
        passNow();

        int passed = 0;
        for (long now = 77; now <= 77 + 3 * SECOND; now += SECOND / 16) {
            pace.onTime(now);
            passed += passNow();
        }

        assertThat(passed).isEqualTo(60);
    }

    @Test
    void shouldNotRefillWhenTimeGoesBackwards() {
        passNow();

        pace.onTime(77 - SECOND);

        pace.onTime(77);
        assertThat(pace.hasRoom()).isFalse();
        pace.onTime(77 + SECOND / 20);
        assertThat(passNow()).isEqualTo(1);
    }

    private int passNow() {
        int passed = 0;
        while (pace.hasRoom()) {
            pace.onPassed();
            passed++;
        }
        return passed;
    }
}
