package io.stocking.simulation;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Seeds run one for one; {@code -Dstocking.seed=N} runs one alone, {@code -Dstocking.soak=true} many more. */
class SimulationTest {
    private static final int SEEDS = 1_000;
    private static final int SOAK_SEEDS = 50_000;
    private static final int COMMANDS = 400;

    @Test
    void shouldKeepInvariantsAndAgreeWithNaiveExchangeWhenCommandsAreRandom() {
        final Long alone = Long.getLong("stocking.seed");
        if (alone != null) {
            new Simulation(alone).run(COMMANDS);
            return;
        }
        final int seeds = Boolean.getBoolean("stocking.soak") ? SOAK_SEEDS : SEEDS;
        LongStream.rangeClosed(1, seeds).parallel().forEach(seed -> new Simulation(seed).run(COMMANDS));
    }
}
