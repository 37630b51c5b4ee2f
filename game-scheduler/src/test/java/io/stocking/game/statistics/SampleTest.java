package io.stocking.game.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class SampleTest {
    private static final int MANY = 100_000;

    private static Sample normal() {
        final SplittableRandom random = new SplittableRandom(1);
        return new Sample(
                DoubleStream.generate(random::nextGaussian).limit(MANY).toArray());
    }

    @Test
    void shouldKnowMeanDeviationAndQuantilesWhenValuesAreFew() {
        final Sample sample = new Sample(new double[] {4, 2, 8, 6});

        assertThat(sample.mean()).isEqualTo(5);
        assertThat(sample.deviation()).isCloseTo(Math.sqrt(5), within(1e-12));
        assertThat(sample.quantile(0)).isEqualTo(2);
        assertThat(sample.quantile(1)).isEqualTo(8);
        assertThat(sample.share(value -> value > 4)).isEqualTo(0.5);
        assertThat(sample.standardized().deviation()).isCloseTo(1, within(1e-12));
    }

    @Test
    void shouldSeeNoFatTailsWhenTheLawIsNormal() {
        assertThat(normal().excessKurtosis()).isCloseTo(0, within(0.1));
        assertThat(normal().map(value -> value * value * value).excessKurtosis())
                .isGreaterThan(10);
    }

    @Test
    void shouldCorrelateWithItselfByItsPeriodAndNotAtAllWhenRandom() {
        final double[] waves = new double[MANY];
        for (int index = 0; index < MANY; index++) {
            waves[index] = index % 2;
        }

        final SampleGroup group = new SampleGroup(List.of(new Sample(waves), new Sample(waves)));

        assertThat(group.autocorrelation(1)).isCloseTo(-1, within(0.001));
        assertThat(group.autocorrelation(2)).isCloseTo(1, within(0.001));
        assertThat(new SampleGroup(List.of(normal())).autocorrelation(1)).isCloseTo(0, within(0.02));
    }
}
