package io.stocking.game;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PriceTrailTest {
    private final PriceTrail trail = new PriceTrail();

    @Test
    void shouldSayTheFirstPriceOfAllTimesWhenNothingHasHappened() {
        trail.reset(1_000, 50_000);

        assertThat(trail.last()).isEqualTo(50_000);
        assertThat(trail.at(0)).isEqualTo(50_000);
        assertThat(trail.at(2_000)).isEqualTo(50_000);
    }

    @Test
    void shouldKeepTheLastPriceOfASecondThroughQuietOnesWhenPricesCome() {
        trail.reset(1_000, 50_000);
        trail.add(1_002, 51_000);
        trail.add(1_002, 52_000);
        trail.add(1_010, 49_000);

        assertThat(trail.at(1_001)).isEqualTo(50_000);
        assertThat(trail.at(1_002)).isEqualTo(52_000);
        assertThat(trail.at(1_009)).isEqualTo(52_000);
        assertThat(trail.at(1_010)).isEqualTo(49_000);
        assertThat(trail.at(5_000)).isEqualTo(49_000);
        assertThat(trail.last()).isEqualTo(49_000);
    }

    @Test
    void shouldForgetWhatIsOlderThanItsLengthWhenTimeGoesOn() {
        trail.reset(1_000, 50_000);
        for (int second = 1; second <= 1_000; second++) {
            trail.add(1_000 + second, 50_000 + second);
        }

        assertThat(trail.at(1_940)).isEqualTo(50_940);
        assertThat(trail.at(1_000)).isEqualTo(51_000 - PriceTrail.SECONDS + 1);
    }

    @Test
    void shouldSayTheLastPriceOfThePastWhenItWasQuietForLong() {
        trail.reset(1_000, 50_000);
        trail.add(1_001, 51_000);
        trail.add(9_000, 52_000);

        assertThat(trail.at(8_940)).isEqualTo(51_000);
        assertThat(trail.at(9_000)).isEqualTo(52_000);
    }

    @Test
    void shouldStartOverWhenReset() {
        trail.reset(1_000, 50_000);
        trail.add(1_001, 51_000);
        trail.reset(1_002, 20_000);

        assertThat(trail.at(1_001)).isEqualTo(20_000);
    }
}
