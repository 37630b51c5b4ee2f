package io.stocking.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The simulation is worth what it finds: every planted bug has to show. */
class MutantsTest {
    private static final int SEEDS = 2_000;
    private static final int COMMANDS = 400;

    @ParameterizedTest
    @EnumSource(Mutant.class)
    void shouldBeFoundWhenBugIsPlanted(final Mutant mutant, final TestReporter reporter) {
        final long seed = firstFailingSeed(mutant);

        assertThat(seed).as("seeds until %s was found", mutant).isLessThan(SEEDS);
        reporter.publishEntry(mutant.name(), "found by seed " + seed);
    }

    private static long firstFailingSeed(final Mutant mutant) {
        for (long seed = 1; seed < SEEDS; seed++) {
            try {
                mutant.simulation(seed).run(COMMANDS);
            } catch (final AssertionError found) {
                assertThat(found).hasMessageContaining("seed " + seed);
                return seed;
            }
        }
        return SEEDS;
    }
}
