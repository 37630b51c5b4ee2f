package io.stocking.game.maker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class NewsImpactTest {
    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);
    private static final long OUT = 1_000 * SECOND;
    private static final NewsImpact GOOD = new NewsImpact(OUT, 400, 60 * SECOND);

    @Test
    void shouldRiseToItsStrengthWithinTheBurstWhenPublished() {
        assertThat(GOOD.at(OUT - SECOND)).isZero();
        assertThat(GOOD.at(OUT)).isZero();
        assertThat(GOOD.at(OUT + SECOND)).isEqualTo(80);
        assertThat(GOOD.at(OUT + 5 * SECOND)).isEqualTo(400);
    }

    @Test
    void shouldLoseHalfInEveryHalfLifeWhenTheBurstIsOver() {
        assertThat(GOOD.at(OUT + 35 * SECOND)).isEqualTo(300);
        assertThat(GOOD.at(OUT + 65 * SECOND)).isEqualTo(200);
        assertThat(GOOD.at(OUT + 125 * SECOND)).isEqualTo(100);
        assertThat(GOOD.at(OUT + 100_000 * SECOND)).isZero();
    }

    @Test
    void shouldBeTheOppositeWhenNewsIsBad() {
        final NewsImpact bad = new NewsImpact(OUT, -400, 60 * SECOND);

        for (int second = 0; second < 1_000; second++) {
            assertThat(bad.at(OUT + second * SECOND)).isEqualTo(-GOOD.at(OUT + second * SECOND));
        }
    }

    @Test
    void shouldBeOverWhenNothingIsLeftAndNotBefore() {
        assertThat(GOOD.isOver(OUT)).isFalse();
        assertThat(GOOD.isOver(OUT + 5 * SECOND)).isFalse();
        assertThat(GOOD.isOver(OUT + 305 * SECOND)).isFalse();
        assertThat(GOOD.isOver(OUT + 1_205 * SECOND)).isTrue();
    }
}
